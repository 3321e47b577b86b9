/**
 * What everybody may see of a project: its public page, frozen when somebody published it, and its export in the
 * structure of Innokylä.
 *
 * <p>Uses staff, report, funding, indicator, programme and what stands before them.
 */
@NullMarked
package fi.pohja.publication;

import org.jspecify.annotations.NullMarked;
