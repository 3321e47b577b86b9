package fi.pohja.spi.core;

import java.util.List;
import java.util.Optional;

/**
 * Where the plugin works across tenants: in spaces the tenant belongs to it hands records of its own to other members, and
 * reads what the same plugin handed over there. Needs {@link fi.pohja.spi.Capability#SHARE_RECORDS}: by granting it the
 * tenant's administrator agrees that the plugin's users let records leave the tenant. Reading needs {@code READ}, all else
 * {@code COMMENT}; what the user may not throws {@link fi.pohja.spi.PluginException} of kind USER, as does what does not
 * exist: a record of another plugin, or one that is not, or no longer, open to the tenant, does not. Every step is in the
 * tenant's audit. Dead with the context it came from. Since 1.2.
 */
public interface Collaboration {

    /** The spaces the tenant belongs to now, by kind and name. */
    List<CollaborationSpace> spaces();

    /**
     * Hands a record over: once the call has committed, those it is for read it. Without readers it is the owner's only,
     * until {@link #bringIn}.
     *
     * @throws fi.pohja.spi.PluginException of kind USER naming every fault: a space the tenant does not belong to, a reader
     *     that does not, a last day in the past, a text that is too long
     */
    SharedRecord share(SharedRecord.Draft draft);

    /** What the tenant handed over and what is open to it, of a kind: the newest first, at most 1000. */
    List<SharedRecord> list(String kind);

    /** The record, without reading its content; empty when there is none. */
    Optional<SharedRecord> find(SharedRecordId id);

    /**
     * Reads a record with its entries. That it was read, and by whom, is entered into the audit of the reader's tenant in
     * this transaction, and into that of every other tenant that has a part in it (the owner, those that wrote entries)
     * right after it. Not for calls that only read (cards, panels, exporters).
     */
    SharedRecord.Opened read(SharedRecordId id);

    /**
     * Adds an entry: the owner, and readers with the right to.
     *
     * @throws fi.pohja.spi.PluginException of kind USER also when somebody added another meanwhile
     */
    SharedRecord add(SharedRecordId id, SharedRecord.EntryDraft draft);

    /** Hands it to another member of its space: the owner, and readers that coordinate. Nothing when it has it already. */
    SharedRecord bringIn(SharedRecordId id, String tenant, SharedRecord.Rights rights);

    /** Takes an own record back: once the call has committed nobody else sees anything of it. */
    void revoke(SharedRecordId id);

    /**
     * Revokes an own record and deletes its texts and those of its entries, whoever wrote them, for good. Label and facts
     * stay, so that it can be counted.
     */
    void erase(SharedRecordId id);

    /** Who of other tenants read an own record, the latest first, at most 500. */
    List<SharedRecord.Reading> readings(SharedRecordId id);
}
