/** Consultations on a real database with two tenants. */
@NullMarked
package fi.pohja.consultation;

import org.jspecify.annotations.NullMarked;
