package fi.pohja.programme;

import fi.pohja.problem.NotFoundException;
import java.util.Optional;

/**
 * Budgets and grants of projects.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_FUNDING}. Faults, versions and audit as in {@link Projects}; the
 * subject is {@code FUNDING}, shown with its project. Any thread.
 */
public interface Funding {

    /** The project's amounts and sums. */
    ProjectFunding of(ProjectId project);

    /** The amount; empty when there is none. */
    Optional<FundingEntry> find(FundingEntryId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default FundingEntry open(FundingEntryId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds an amount under a random id. */
    default FundingEntry create(ProjectId project, FundingDraft draft) {
        return create(project, Optional.empty(), draft);
    }

    /** Adds an amount; a given id serves as in {@link Projects#create(Optional, ProjectState, ProjectDraft)}. */
    FundingEntry create(ProjectId project, Optional<FundingEntryId> id, FundingDraft draft);

    FundingEntry change(FundingEntryId id, int version, FundingDraft draft);

    /** Takes the amount out; the history keeps what it was. */
    void remove(FundingEntryId id, int version);
}
