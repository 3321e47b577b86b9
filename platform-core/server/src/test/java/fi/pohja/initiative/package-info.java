/** Initiatives on a real database with two tenants. */
@NullMarked
package fi.pohja.initiative;

import org.jspecify.annotations.NullMarked;
