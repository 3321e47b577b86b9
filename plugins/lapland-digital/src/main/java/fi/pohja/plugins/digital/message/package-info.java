/**
 * What clients and the unit write to each other; the client reads and answers with a code.
 *
 * <p>Uses the public SPI, and of the plugin {@code common}.
 */
@NullMarked
package fi.pohja.plugins.digital.message;

import org.jspecify.annotations.NullMarked;
