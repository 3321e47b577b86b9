/**
 * Participation programmes in the tenant's schema, and their part of the API.
 *
 * <p>Nobody outside the feature uses it.
 */
@NullMarked
package fi.pohja.participation.internal;

import org.jspecify.annotations.NullMarked;
