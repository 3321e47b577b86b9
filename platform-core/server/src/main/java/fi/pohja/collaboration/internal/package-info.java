/**
 * Spaces and shares in schema {@code shared}, and their part of the API.
 *
 * <p>Nobody outside the feature uses it.
 */
@NullMarked
package fi.pohja.collaboration.internal;

import org.jspecify.annotations.NullMarked;
