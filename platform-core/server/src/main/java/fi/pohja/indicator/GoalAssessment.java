package fi.pohja.indicator;

import fi.pohja.programme.GoalId;
import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * Whether a goal was reached, and why one may say so.
 *
 * @param provisional whether it rests on an estimate
 * @param judged whether people judged it, since it has no targets
 * @param reasons of the goal itself, in order; those of its targets are theirs
 * @param conditions the goals that must be met before, in their order
 * @param rules its targets, assessed; empty while a condition is not met
 */
public record GoalAssessment(
        GoalId goal,
        String number,
        LocalizedText text,
        Outcome outcome,
        boolean provisional,
        boolean judged,
        List<Reason> reasons,
        List<GoalId> conditions,
        List<RuleAssessment> rules) {}
