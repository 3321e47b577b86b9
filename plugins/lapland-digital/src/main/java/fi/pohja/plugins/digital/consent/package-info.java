/**
 * What clients have consented to, and when they took it back.
 *
 * <p>Uses the public SPI, and of the plugin {@code common}.
 */
@NullMarked
package fi.pohja.plugins.digital.consent;

import org.jspecify.annotations.NullMarked;
