/** The plugin by itself and through the real host. */
@NullMarked
package fi.pohja.plugins.digital.appointment;

import org.jspecify.annotations.NullMarked;
