/** Participation programmes on a real database with two tenants. */
@NullMarked
package fi.pohja.participation;

import org.jspecify.annotations.NullMarked;
