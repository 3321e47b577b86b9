/**
 * The process: main class, the web server with its one port, and the configuration.
 * May use everything; nothing may use it.
 */
@NullMarked
package fi.pohja.app;

import org.jspecify.annotations.NullMarked;
