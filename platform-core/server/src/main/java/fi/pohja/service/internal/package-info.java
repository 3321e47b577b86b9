/**
 * Units and services in the tenant's schema, their part of the API, and the door plugins read them through.
 *
 * <p>Nobody outside the feature uses it.
 */
@NullMarked
package fi.pohja.service.internal;

import org.jspecify.annotations.NullMarked;
