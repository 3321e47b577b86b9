package fi.pohja.collaboration;

import fi.pohja.problem.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The spaces the bound tenant belongs to or is invited to.
 *
 * <p>Reading needs {@code READ}, all else {@code COLLABORATE}: founding, inviting, accepting, declining and leaving is
 * each tenant's own administrator's. Otherwise {@link fi.pohja.access.DeniedException}. What is typed is checked as
 * {@link SpaceDraft} says, all faults at once ({@link fi.pohja.problem.InvalidException}). A space the tenant does not
 * belong to does not exist ({@link NotFoundException}). Every step is audited as {@code COLLABORATION_SPACE} in the bound
 * tenant, in its own transaction. Any thread.
 */
public interface CollaborationSpaces {

    /** All of them, invitations first, then by kind and name. */
    List<CollaborationSpace> all();

    /** The space; empty when there is none. */
    Optional<CollaborationSpace> find(SpaceId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default CollaborationSpace open(SpaceId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Tenants that can be invited: all others on this platform, by name. */
    List<Partner> partners();

    /** The tenant of this slug as others see it; needs nothing. */
    Partner partner(String tenant);

    /**
     * Founds a space; the bound tenant is its first member.
     *
     * @param invited slugs of other tenants, at least one; an unknown one, or the own, is a violation of {@code invited}
     */
    CollaborationSpace found(SpaceDraft draft, Collection<String> invited);

    /** Changes name, purpose and sources, when the bound tenant {@link CollaborationSpace#leads} the space. */
    CollaborationSpace change(SpaceId id, int version, SpaceDraft draft);

    /** Invites another tenant by its slug, as {@link #change}; one that belongs or is invited is a violation of {@code invited}. */
    CollaborationSpace invite(SpaceId id, String tenant);

    /** Accepts the invitation; a violation of {@code state} when there is none. */
    CollaborationSpace accept(SpaceId id);

    /** Declines the invitation; the space is not seen any more. */
    void decline(SpaceId id);

    /**
     * Leaves the space: everything the bound tenant shares in it is revoked in the same transaction, and nothing shared
     * in it is seen any more. Who belongs by law cannot ({@code collaboration.law}).
     */
    void leave(SpaceId id);
}
