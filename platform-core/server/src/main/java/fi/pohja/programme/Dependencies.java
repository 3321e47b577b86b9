package fi.pohja.programme;

import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * What projects wait for.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PROGRAMME}. Faults, versions and audit as in {@link Projects}; the
 * subject is {@code DEPENDENCY}, shown with its project. Any thread.
 */
public interface Dependencies {

    /** What the project waits for. */
    List<Dependency> of(ProjectId project);

    /** What waits for the project. */
    List<Dependency> on(ProjectId project);

    /** The dependency; empty when there is none. */
    Optional<Dependency> find(DependencyId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Dependency open(DependencyId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds a dependency under a random id. */
    default Dependency create(ProjectId project, DependencyDraft draft) {
        return create(project, Optional.empty(), draft);
    }

    /** Adds a dependency; a given id serves as in {@link Projects#create(Optional, ProjectState, ProjectDraft)}. */
    Dependency create(ProjectId project, Optional<DependencyId> id, DependencyDraft draft);

    Dependency change(DependencyId id, int version, DependencyDraft draft);

    /** Takes the dependency out; the history keeps what it was. */
    void remove(DependencyId id, int version);
}
