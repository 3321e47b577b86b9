/**
 * Everything that is held of one client, from all parts of the plugin: given out, and forgotten in one step or when its
 * time is over.
 *
 * <p>Uses the public SPI, and all parts of the plugin that hold something of people.
 */
@NullMarked
package fi.pohja.plugins.digital.client;

import org.jspecify.annotations.NullMarked;
