/** The plugin by itself and through the real host. */
@NullMarked
package fi.pohja.plugins.digital.booking;

import org.jspecify.annotations.NullMarked;
