package fi.pohja.staff;

import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.ProjectId;
import java.util.List;
import java.util.Optional;

/**
 * Who works in the bound tenant's projects.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PROGRAMME}; whoever lacks the latter sees of an entry that is not
 * shown to everybody only its role and period, and never the share of working time. Faults come together as an {@code
 * InvalidException}; an outdated version is a {@code ChangedMeanwhileException}. Audited as {@code STAFF_MEMBER}, shown
 * with its project; the audit says that a name, an address or a number changed, never which it was, since it outlives
 * the person's data. Any thread.
 */
public interface ProjectStaff {

    /** The project's entries: those in force first, then those to come, then those gone; by role. */
    List<StaffMember> of(ProjectId project);

    /** The entry; empty when there is none. */
    Optional<StaffMember> find(StaffMemberId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default StaffMember open(StaffMemberId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds an entry under a random id. */
    default StaffMember create(ProjectId project, StaffMemberDraft draft) {
        return create(project, Optional.empty(), draft);
    }

    /**
     * Adds an entry. An archived project takes none ({@code archived}).
     *
     * @param id the id content derives from its keys; an id in use is a violation of {@code id}
     */
    StaffMember create(ProjectId project, Optional<StaffMemberId> id, StaffMemberDraft draft);

    StaffMember change(StaffMemberId id, int version, StaffMemberDraft draft);

    /** Takes the entry out, with everything it told of a person. */
    void remove(StaffMemberId id, int version);

    /**
     * The contacts shown to everybody that are in force today in Helsinki, by role. Needs nothing: whoever asks has made
     * sure that the project itself is public.
     */
    List<PublicContact> contacts(ProjectId project);
}
