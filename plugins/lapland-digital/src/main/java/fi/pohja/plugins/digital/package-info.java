/**
 * Digital services over long distances: service points booked under a nickname, appointments at a distance, what travel
 * they save, and who has a point near.
 *
 * <p>Wires its parts, each a package of its own; uses them, the public SPI and nothing else.
 */
@NullMarked
package fi.pohja.plugins.digital;

import org.jspecify.annotations.NullMarked;
