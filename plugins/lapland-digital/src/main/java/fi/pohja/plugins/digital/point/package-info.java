/**
 * Service points: where one is served at a distance with equipment that is there, when they are open, and who helps.
 *
 * <p>Uses the public SPI, and of the plugin {@code common} and {@code place}.
 */
@NullMarked
package fi.pohja.plugins.digital.point;

import org.jspecify.annotations.NullMarked;
