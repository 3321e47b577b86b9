package fi.pohja.organisation;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bodies of the bound tenant with their members: steering groups, councils, networks.
 *
 * <p>Permissions, checks, versions and audit as in {@link Organisations}; subjects are {@code BODY} and, shown with the
 * body, {@code BODY_MEMBER}. Any thread.
 */
public interface Bodies {

    /** Columns to sort by. */
    enum Sort {
        NAME,
        KIND,
        MEMBERS,
        PROJECTS
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of the name in any language
     */
    record Filter(String text, Set<BodyKind> kinds, Archived archived) {
        public Filter {
            kinds = Set.copyOf(kinds);
        }

        /** All bodies in use. */
        public static Filter everything() {
            return new Filter("", Set.of(), Archived.CURRENT);
        }
    }

    Listing<BodyRow> list(Filter filter, Order<Sort> order, Slice slice);

    /** The body, archived or not; empty when there is none. */
    Optional<Body> find(BodyId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Body open(BodyId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Enters a body under a random id. */
    Body create(BodyDraft draft);

    /** Enters a body under a given id; see {@link Organisations#create(OrganisationId, OrganisationDraft)}. */
    Body create(BodyId id, BodyDraft draft);

    Body change(BodyId id, int version, BodyDraft draft);

    Body archive(BodyId id, int version);

    Body restore(BodyId id, int version);

    /** Adds a place at the end, under a random id. */
    BodyMember addMember(BodyId body, BodyMemberDraft draft);

    /** Adds a place at the end, under a given id. */
    BodyMember addMember(BodyId body, BodyMemberId id, BodyMemberDraft draft);

    BodyMember changeMember(BodyMemberId id, int version, BodyMemberDraft draft);

    /** Ends a place; it stays in the body's record. */
    BodyMember endMember(BodyMemberId id, int version, LocalDate lastDay);

    /**
     * Puts the places in this order. Places not named keep their order, after the others, so that two people ordering
     * at once lose nothing; an id that is not of this body is left out.
     */
    void reorderMembers(BodyId body, List<BodyMemberId> order);
}
