/** Collaboration spaces on a real database: two tenants that share, one that is outside. */
@NullMarked
package fi.pohja.collaboration;

import org.jspecify.annotations.NullMarked;
