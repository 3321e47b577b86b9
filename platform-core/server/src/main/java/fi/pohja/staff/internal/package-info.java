/**
 * Project staff in the tenant's schema, in the search and in what is kept of a person, and its part of the API.
 *
 * <p>Nobody outside the feature uses it.
 */
@NullMarked
package fi.pohja.staff.internal;

import org.jspecify.annotations.NullMarked;
