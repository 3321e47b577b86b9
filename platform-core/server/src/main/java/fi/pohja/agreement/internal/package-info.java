/**
 * Border agreements in schema {@code shared}, and their part of the API.
 *
 * <p>Nobody outside the feature uses it.
 */
@NullMarked
package fi.pohja.agreement.internal;

import org.jspecify.annotations.NullMarked;
