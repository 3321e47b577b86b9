/**
 * Border agreements in schema {@code shared}.
 *
 * <p>Nobody outside the feature uses it.
 */
@NullMarked
package fi.pohja.agreement.internal;

import org.jspecify.annotations.NullMarked;
