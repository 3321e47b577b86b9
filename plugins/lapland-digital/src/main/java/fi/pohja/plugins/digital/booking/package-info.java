/**
 * Times booked at service points under a nickname, by residents on public pages, and what came of them.
 *
 * <p>Uses the public SPI, and of the plugin {@code common}, {@code place} and {@code point}.
 */
@NullMarked
package fi.pohja.plugins.digital.booking;

import org.jspecify.annotations.NullMarked;
