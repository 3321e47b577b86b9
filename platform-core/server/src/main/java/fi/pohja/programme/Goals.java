package fi.pohja.programme;

import fi.pohja.listing.Archived;
import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * Goals of projects, with their sub-goals and the national goals they serve.
 *
 * <p>Permissions, faults, versions and audit as in {@link SubAreas}; the subject is {@code GOAL}. Any thread.
 */
public interface Goals {

    /** The project's goals in their order; sub-goals anywhere, by {@link Goal#parent}. */
    List<Goal> of(ProjectId project, Archived archived);

    /** The goal, archived or not; empty when there is none. */
    Optional<Goal> find(GoalId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Goal open(GoalId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds a goal at the end, under a random id. */
    default Goal create(ProjectId project, GoalDraft draft) {
        return create(project, Optional.empty(), draft);
    }

    /** Adds a goal at the end; a given id serves as in {@link Projects#create(Optional, ProjectState, ProjectDraft)}. */
    Goal create(ProjectId project, Optional<GoalId> id, GoalDraft draft);

    Goal change(GoalId id, int version, GoalDraft draft);

    Goal archive(GoalId id, int version);

    Goal restore(GoalId id, int version);

    /** Puts the goals in this order; those not named follow in the order they had. */
    void reorder(ProjectId project, List<GoalId> order);
}
