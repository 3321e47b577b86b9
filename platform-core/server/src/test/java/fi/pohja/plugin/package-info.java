/** Plugins made by the tests, installed and used through the real host. */
@NullMarked
package fi.pohja.plugin;

import org.jspecify.annotations.NullMarked;
