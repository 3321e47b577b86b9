package fi.pohja.indicator;

import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.ProjectId;
import java.util.List;
import java.util.Optional;

/**
 * The targets and conditions of goals, and what the observations say about them.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PROGRAMME}. Faults, versions and audit as in
 * {@link fi.pohja.programme.Projects}; the subject is {@code TARGET}, shown with its project; conditions are a change of
 * the {@code GOAL}. Any thread.
 */
public interface Targets {

    /** The goal's targets in the order they were made. */
    List<TargetRule> of(GoalId goal);

    /** The target; empty when there is none. */
    Optional<TargetRule> find(TargetRuleId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default TargetRule open(TargetRuleId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds a target under a random id. */
    default TargetRule create(GoalId goal, TargetRuleDraft draft) {
        return create(goal, Optional.empty(), draft);
    }

    /** Adds a target; a given id serves as in {@link fi.pohja.programme.Projects}. */
    TargetRule create(GoalId goal, Optional<TargetRuleId> id, TargetRuleDraft draft);

    TargetRule change(TargetRuleId id, int version, TargetRuleDraft draft);

    /** Takes the target out; the history keeps what it was. */
    void remove(TargetRuleId id, int version);

    /** The goals that were said to be conditions of this one, without those the national programme sets. */
    List<GoalId> conditions(GoalId goal);

    /**
     * Says which goals must be met before this one is assessed. They are of the same project, and none of them depends
     * on this one ({@code circle}).
     */
    void setConditions(GoalId goal, List<GoalId> conditions);

    /**
     * Assesses every current goal of a project, in the order of the goals.
     *
     * <p>A goal with conditions (its own, and those of the national goal it serves: the project's goals that serve the
     * national goals named there) is assessed only when all of them are MET. A goal with targets is MET when all are
     * MET, NOT_MET when none is, PARTLY_MET between, NOT_ASSESSED when any is. A goal without targets is what people
     * judged it to be ({@link fi.pohja.programme.Goal#state}), else NOT_ASSESSED. Nothing is guessed: a year that is
     * needed and has no number leaves its target NOT_ASSESSED.
     *
     * <p>A target is MET when it holds in every target year, NOT_MET when in none, PARTLY_MET between. A guardrail that
     * gets worse than it may makes it NOT_MET: the level of services was to be kept.
     */
    List<GoalAssessment> assess(ProjectId project);
}
