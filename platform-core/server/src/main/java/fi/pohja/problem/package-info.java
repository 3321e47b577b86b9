/**
 * What a feature tells its caller when it cannot do what was asked: bad input, no such record, changed meanwhile. The
 * screen shows it at the field, the API answers with a problem document.
 *
 * <p>Uses nothing but the SPI; every feature uses it.
 */
@NullMarked
package fi.pohja.problem;

import org.jspecify.annotations.NullMarked;
