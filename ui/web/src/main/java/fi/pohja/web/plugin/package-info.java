/**
 * Pages of plugins within a frame that keeps their faults to themselves, and the administrator's screens of plugins.
 * May use the plugin host's API, the shell, the patterns and the record forms; of plugins it sees what the host gives.
 */
@NullMarked
package fi.pohja.web.plugin;

import org.jspecify.annotations.NullMarked;
