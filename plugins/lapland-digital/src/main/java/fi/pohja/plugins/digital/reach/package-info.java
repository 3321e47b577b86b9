/**
 * Who has a service point within so many kilometres, as a number, a map and a table.
 *
 * <p>Uses the public SPI, and of the plugin {@code common}, {@code place} and {@code point}.
 */
@NullMarked
package fi.pohja.plugins.digital.reach;

import org.jspecify.annotations.NullMarked;
