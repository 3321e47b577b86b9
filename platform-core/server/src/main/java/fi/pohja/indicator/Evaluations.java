package fi.pohja.indicator;

import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.ProjectId;
import java.util.List;
import java.util.Optional;

/**
 * Evaluation rounds (hankearviointi) of projects.
 *
 * <p>Reading needs {@code READ}, opening a round and scoring oneself {@code EDIT_PROGRAMME}, reviewing and publishing
 * {@code DECIDE_PROGRAMME}. Faults, versions and audit as in {@link fi.pohja.programme.Projects}; the subject is
 * {@code EVALUATION}, shown with its project. Any thread.
 */
public interface Evaluations {

    /** The project's rounds, the latest first. */
    List<Evaluation> of(ProjectId project);

    /** The round; empty when there is none. */
    Optional<Evaluation> find(EvaluationId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Evaluation open(EvaluationId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Opens a round. */
    Evaluation create(ProjectId project, EvaluationDraft draft);

    /**
     * Scores a goal: in OPEN the project's own opinion, in SELF_ASSESSED the reviewer's; in other states it is refused
     * ({@code evaluation.closed}).
     *
     * @param version of the goal's score as read
     */
    EvaluationScore score(EvaluationId id, GoalId goal, int version, EvaluationScore.Opinion opinion);

    /** The states whoever calls can take the round to. */
    List<EvaluationState> allowedSteps(EvaluationId id);

    /**
     * Takes the round on, or one step back. On the way on every goal must have the score of that step
     * ({@code evaluation.incomplete}).
     */
    Evaluation step(EvaluationId id, int version, EvaluationState to);
}
