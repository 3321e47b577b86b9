package fi.pohja.programme;

import fi.pohja.listing.Archived;
import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * Milestones of projects.
 *
 * <p>Permissions, faults, versions and audit as in {@link SubAreas}; the subject is {@code MILESTONE}. Any thread.
 */
public interface Milestones {

    /** The project's milestones by planned day. */
    List<Milestone> of(ProjectId project, Archived archived);

    /** The milestone, archived or not; empty when there is none. */
    Optional<Milestone> find(MilestoneId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Milestone open(MilestoneId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds a milestone under a random id. */
    default Milestone create(ProjectId project, MilestoneDraft draft) {
        return create(project, Optional.empty(), draft);
    }

    /** Adds a milestone; a given id serves as in {@link Projects#create(Optional, ProjectState, ProjectDraft)}. */
    Milestone create(ProjectId project, Optional<MilestoneId> id, MilestoneDraft draft);

    Milestone change(MilestoneId id, int version, MilestoneDraft draft);

    Milestone archive(MilestoneId id, int version);

    Milestone restore(MilestoneId id, int version);
}
