/**
 * Appointments at a distance: booked for a client under a pseudonym, with a waiting room, and what came of them.
 *
 * <p>Uses the public SPI, and of the plugin {@code common}, {@code place} and {@code point}.
 */
@NullMarked
package fi.pohja.plugins.digital.appointment;

import org.jspecify.annotations.NullMarked;
