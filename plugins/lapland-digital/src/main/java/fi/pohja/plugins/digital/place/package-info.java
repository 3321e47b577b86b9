/**
 * Municipalities and where they are: how far it is between them, and what travel a service at a distance saves.
 *
 * <p>Uses the public SPI and nothing else.
 */
@NullMarked
package fi.pohja.plugins.digital.place;

import org.jspecify.annotations.NullMarked;
