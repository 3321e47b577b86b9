/**
 * Who takes part: municipalities, organisations and their tree, stakeholders, bodies with their members; and the
 * public reference data of regions and municipalities.
 *
 * <p>Uses tenancy, audit, access and search; programme and what comes after it use this one.
 */
@NullMarked
package fi.pohja.organisation;

import org.jspecify.annotations.NullMarked;
