/** Grants on a real PostgreSQL, in two tenants. */
@NullMarked
package fi.pohja.funding;

import org.jspecify.annotations.NullMarked;
