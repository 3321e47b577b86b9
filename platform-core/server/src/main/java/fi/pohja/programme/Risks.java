package fi.pohja.programme;

import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * Risks of projects.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PROGRAMME}. Faults, versions and audit as in {@link Projects}; the
 * subject is {@code RISK}, shown with its project. Any thread.
 */
public interface Risks {

    /** The project's risks: open ones first, then the most severe. */
    List<Risk> of(ProjectId project);

    /** The risk; empty when there is none. */
    Optional<Risk> find(RiskId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Risk open(RiskId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds a risk under a random id. */
    default Risk create(ProjectId project, RiskDraft draft) {
        return create(project, Optional.empty(), draft);
    }

    /** Adds a risk; a given id serves as in {@link Projects#create(Optional, ProjectState, ProjectDraft)}. */
    Risk create(ProjectId project, Optional<RiskId> id, RiskDraft draft);

    Risk change(RiskId id, int version, RiskDraft draft);

    /** Takes the risk out; the history keeps what it was. */
    void remove(RiskId id, int version);
}
