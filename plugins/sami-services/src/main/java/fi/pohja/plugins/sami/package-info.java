/**
 * Services in the Sámi languages: language choices, the register of who serves in which language, requests and what came of
 * them, the report on the Language Act.
 *
 * <p>Uses the public SPI and nothing else.
 */
@NullMarked
package fi.pohja.plugins.sami;

import org.jspecify.annotations.NullMarked;
