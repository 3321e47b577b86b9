/**
 * User-visible text by language: message bundles of the core and, later, of plugins.
 *
 * <p>Uses nothing; every feature that speaks to people uses it.
 */
@NullMarked
package fi.pohja.text;

import org.jspecify.annotations.NullMarked;
