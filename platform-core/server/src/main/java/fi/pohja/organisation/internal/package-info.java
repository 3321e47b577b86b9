/**
 * Organisations, bodies and reference data in the tenant's and the shared schema, and their part of the API.
 *
 * <p>Nobody outside the feature uses it.
 */
@NullMarked
package fi.pohja.organisation.internal;

import org.jspecify.annotations.NullMarked;
