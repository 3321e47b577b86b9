/**
 * The register of a project's staff: who works in it in which role, from when until when, and whom everybody may turn to.
 *
 * <p>Uses tenancy, audit, access, search and programme.
 */
@NullMarked
package fi.pohja.staff;

import org.jspecify.annotations.NullMarked;
