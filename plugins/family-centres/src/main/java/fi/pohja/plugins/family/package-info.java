/**
 * Family centres: the network of partners and meeting places, requests for help and what comes of them, and numbers of
 * them that tell nobody apart.
 *
 * <p>Uses the public SPI and nothing else.
 */
@NullMarked
package fi.pohja.plugins.family;

import org.jspecify.annotations.NullMarked;
