package fi.pohja.commitment;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The commitments of the bound tenant.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PROGRAMME}; whoever acts for the organisation that commits and may
 * {@code UPDATE_OWN_MEASURES} fills in their own until it is registered. What is typed is checked as
 * {@link CommitmentDraft} says, all faults at once ({@link fi.pohja.problem.InvalidException}). {@code version} is that
 * of the record as it was read; when somebody stored another since,
 * {@link fi.pohja.problem.ChangedMeanwhileException}. Every change is audited as {@code COMMITMENT}, shown with its
 * project. Any thread.
 */
public interface Commitments {

    /** Municipalities by projects. */
    CommitmentMatrix matrix();

    /** The commitments to a project, by the name of who commits. */
    List<Commitment> of(ProjectId project);

    /** The commitments that an organisation has made, or that were made for it, by project. */
    List<Commitment> ofOrganisation(OrganisationId organisation);

    /** Those that are decided and wait for the office to register them, by project and who commits. */
    List<Commitment> decided();

    /** The commitment; empty when there is none. */
    Optional<Commitment> find(CommitmentId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Commitment open(CommitmentId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Enters a commitment in state PREPARED under a random id. */
    default Commitment create(ProjectId project, CommitmentDraft draft) {
        return create(project, Optional.empty(), CommitmentState.PREPARED, draft);
    }

    /**
     * Enters a commitment that stands anywhere on its way already; a given id serves whoever loads content. DECIDED and
     * REGISTERED need a deciding body and a date ({@code commitment.decision}) that has come ({@code commitment.ahead}).
     */
    Commitment create(ProjectId project, Optional<CommitmentId> id, CommitmentState state, CommitmentDraft draft);

    Commitment change(CommitmentId id, int version, CommitmentDraft draft);

    /** Whether whoever calls may {@link #change} it now. */
    boolean mayChange(Commitment commitment);

    /** The states whoever calls can let it go to; registering is the office's. */
    Set<CommitmentState> allowedTransitions(Commitment commitment);

    /**
     * Goes to another state. A step that {@link CommitmentState#next} does not allow is a violation of {@code state}
     * ({@code transition}); DECIDED and REGISTERED need what {@link #create} says.
     */
    Commitment transition(CommitmentId id, int version, CommitmentState to);

    /** Registers commitments as they were read by {@link #decided}: all of them, or none when one cannot be. */
    void register(List<Commitment> decided);

    /** Removes a commitment that is not registered; the history keeps what it was. */
    void remove(CommitmentId id, int version);
}
