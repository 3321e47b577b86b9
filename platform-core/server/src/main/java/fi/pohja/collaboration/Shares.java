package fi.pohja.collaboration;

import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the bound tenant shares with others in collaboration spaces, and what others share with it.
 *
 * <p>Listing and reading need {@code READ}. Who may change the object may propose to share it ({@link
 * Shareable#permission}); that it leaves the tenant, and that it no longer does, is decided with {@code COLLABORATE}.
 * Otherwise {@link fi.pohja.access.DeniedException}. What is typed is checked as {@link ShareDraft} says, all faults at
 * once ({@link fi.pohja.problem.InvalidException}). A share that is not the tenant's own and not open to it does not exist
 * ({@link NotFoundException}): not yet activated, expired, revoked, for others, or never there makes no difference. Every
 * step is audited as {@code SHARE} with the object as parent, in its own transaction. Any thread.
 */
public interface Shares {

    /** Longest comment. */
    int LONGEST = 10_000;

    /** What the tenant shares, shared or proposes to share: the newest first, at most 500. */
    List<Share> given();

    /** What others share with the tenant now: the newest first, at most 500. */
    List<Share> received();

    /** Both, in a space. */
    List<Share> in(SpaceId space);

    /** What the tenant shares or proposes to share of an object now. */
    List<Share> of(UUID object);

    /** The share, without reading what is shared; empty when there is none. */
    Optional<Share> find(ShareId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Share open(ShareId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** The kinds of object that can be shared and that whoever calls may propose, by type. */
    List<Shareable> kinds();

    /** Proposes to share an object in a space the tenant belongs to. */
    Share propose(SpaceId space, ShareDraft draft);

    /** Changes a proposal, as it is not decided yet; the object stays. */
    Share change(ShareId id, int version, ShareDraft draft);

    /** Lets it leave the tenant: from now on those it is for read the object as it is, whenever it changes. */
    Share activate(ShareId id, int version);

    /** Takes it back, proposed or active. Once this returns nobody else reads it. */
    Share revoke(ShareId id);

    /**
     * Reads what is shared. Somebody else's is read from the copy, and that it was read, by whom, is in the audit of both
     * tenants; the own is read from the object itself.
     *
     * @throws NotFoundException also when the object is archived or gone
     */
    SharedObject read(ShareId id);

    /** Who of other tenants read it, the latest first, at most 500; of one's own share only. */
    List<ShareReading> readings(ShareId id);

    /** What was written about it, oldest first. */
    List<ShareComment> comments(ShareId id);

    /**
     * Writes about it; needs {@code COMMENT}, and of others the share's rights: otherwise a
     * {@link fi.pohja.access.DeniedException}.
     *
     * @param field the field other words are proposed for, which must be shared; empty for a comment
     * @param text required, {@link #LONGEST} characters
     */
    ShareComment write(ShareId id, Optional<String> field, String text);
}
