/** Organisations, bodies and regions on a real database with two tenants. */
@NullMarked
package fi.pohja.organisation;

import org.jspecify.annotations.NullMarked;
