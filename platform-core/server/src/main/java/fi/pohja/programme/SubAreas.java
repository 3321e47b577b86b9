package fi.pohja.programme;

import fi.pohja.listing.Archived;
import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * Sub-areas of projects.
 *
 * <p>Reading needs {@code READ}, creating, changing and ordering {@code EDIT_PROGRAMME}, archiving
 * {@code DECIDE_PROGRAMME}. Faults, versions and audit as in {@link Projects}; the subject is {@code SUB_AREA}, shown
 * with its project. A project that does not exist is {@link NotFoundException}. Any thread.
 */
public interface SubAreas {

    /** The project's sub-areas in their order. */
    List<SubArea> of(ProjectId project, Archived archived);

    /** The sub-area, archived or not; empty when there is none. */
    Optional<SubArea> find(SubAreaId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default SubArea open(SubAreaId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds a sub-area at the end, under a random id. */
    default SubArea create(ProjectId project, SubAreaDraft draft) {
        return create(project, Optional.empty(), draft);
    }

    /** Adds a sub-area at the end; a given id serves as in {@link Projects#create(Optional, ProjectState, ProjectDraft)}. */
    SubArea create(ProjectId project, Optional<SubAreaId> id, SubAreaDraft draft);

    SubArea change(SubAreaId id, int version, SubAreaDraft draft);

    SubArea archive(SubAreaId id, int version);

    SubArea restore(SubAreaId id, int version);

    /** Puts the sub-areas in this order; those not named follow in the order they had. */
    void reorder(ProjectId project, List<SubAreaId> order);
}
