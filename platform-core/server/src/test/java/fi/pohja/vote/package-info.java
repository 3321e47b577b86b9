/** Votes on a real database with two tenants. */
@NullMarked
package fi.pohja.vote;

import org.jspecify.annotations.NullMarked;
