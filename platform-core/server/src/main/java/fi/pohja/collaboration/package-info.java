/**
 * Collaboration spaces: where tenants that are strictly apart work together on purpose. A space's members share objects
 * with each other, for a time, with rights, revocably; what is shared is a copy in schema {@code shared}, and every reading
 * of it is in the audit of both sides.
 *
 * <p>Uses access, audit, tenancy and what stands before them; knows no kind of object. A feature whose objects can be
 * shared says so with a bean of {@link fi.pohja.collaboration.Shareable}: the object's fields, as a copy, and who may
 * propose. The copy follows the object by itself, in the transaction that audits the change. Plugins hand over
 * records of their own by {@link fi.pohja.spi.core.Collaboration}, which this feature offers them: sent at once, worked on
 * by entries of both tenants, their content readable only where the reading is noted (ADR 22).
 */
@NullMarked
package fi.pohja.collaboration;

import org.jspecify.annotations.NullMarked;
