/** The index in the tenant's schema, and its REST resource. */
@NullMarked
package fi.pohja.search.internal;

import org.jspecify.annotations.NullMarked;
