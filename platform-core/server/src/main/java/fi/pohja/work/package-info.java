/**
 * What concerns one user: the first screen, drafts of what is being typed, records that are watched.
 *
 * <p>Uses tenancy, audit, access, organisation and programme.
 */
@NullMarked
package fi.pohja.work;

import org.jspecify.annotations.NullMarked;
