/** The whole process, tried from outside: over HTTP and in a real browser. */
@NullMarked
package fi.pohja.app;

import org.jspecify.annotations.NullMarked;
