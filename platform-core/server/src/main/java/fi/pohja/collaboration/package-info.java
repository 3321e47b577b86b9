/**
 * Collaboration spaces: where tenants that are strictly apart work together on purpose. A space's members share objects
 * with each other, for a time, with rights, revocably; what is shared is a copy in schema {@code shared}, and every reading
 * of it is in the audit of both sides.
 *
 * <p>Uses access, audit, tenancy and what stands before them; knows no kind of object. A feature whose objects can be
 * shared says so with a bean of {@link fi.pohja.collaboration.Shareable}: the object's fields, as a copy, and who may
 * propose. The copy follows the object by itself, in the transaction that audits the change. A plugin will do the same
 * through a contribution of the SPI that an adapter here turns into a {@code Shareable}: a consultation shared with one
 * member, with the right {@code CONTRIBUTE}, is answered by entries of {@link fi.pohja.collaboration.Shares#write}, and
 * ends with {@link fi.pohja.collaboration.Shares#revoke}. Nothing more is needed of spaces, since who is asked, who reads
 * and until when is the share's.
 */
@NullMarked
package fi.pohja.collaboration;

import org.jspecify.annotations.NullMarked;
