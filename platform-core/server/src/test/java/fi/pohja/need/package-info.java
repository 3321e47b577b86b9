/** Needs on a real database with two tenants. */
@NullMarked
package fi.pohja.need;

import org.jspecify.annotations.NullMarked;
