/**
 * Legal requirements and what rests on them in the tenant's schema, and their part of the API.
 *
 * <p>Nobody outside the feature uses it.
 */
@NullMarked
package fi.pohja.legislation.internal;

import org.jspecify.annotations.NullMarked;
