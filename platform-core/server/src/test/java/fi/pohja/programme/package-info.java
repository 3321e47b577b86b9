/** Programmes on a real database with two tenants. */
@NullMarked
package fi.pohja.programme;

import org.jspecify.annotations.NullMarked;
