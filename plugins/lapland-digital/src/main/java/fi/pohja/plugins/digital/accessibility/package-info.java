/**
 * Feedback on accessibility with the clock of Act 306/2019, and the public statement with its form.
 *
 * <p>Uses the public SPI, and of the plugin {@code common}.
 */
@NullMarked
package fi.pohja.plugins.digital.accessibility;

import org.jspecify.annotations.NullMarked;
