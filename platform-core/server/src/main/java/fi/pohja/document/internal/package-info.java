/**
 * Documents and their versions in the tenant's schema, with their files, in the search, and their part of the API.
 *
 * <p>Nobody outside the feature uses it.
 */
@NullMarked
package fi.pohja.document.internal;

import org.jspecify.annotations.NullMarked;
