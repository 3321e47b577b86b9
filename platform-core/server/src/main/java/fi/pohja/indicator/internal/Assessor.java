package fi.pohja.indicator.internal;

import fi.pohja.indicator.GoalAssessment;
import fi.pohja.indicator.Outcome;
import fi.pohja.indicator.Reason;
import fi.pohja.indicator.RuleAssessment;
import fi.pohja.indicator.TargetRule;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.GoalState;
import fi.pohja.spi.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Assesses the goals of one project by their targets, conditions and judgements. Not thread-safe; one for each time. */
final class Assessor {

    private final Map<GoalId, Question> questions = new LinkedHashMap<>();
    private final Map<GoalId, GoalAssessment> answers = new HashMap<>();
    private final Set<GoalId> underway = new HashSet<>();

    /**
     * A goal to assess.
     *
     * @param judgement what people said of it
     * @param conditions goals that must be met before; those that are not among the questions are left out
     */
    record Question(
            GoalId goal,
            String number,
            LocalizedText text,
            GoalState judgement,
            List<GoalId> conditions,
            List<Target> targets) {}

    /** A target with the numbers it needs. */
    record Target(TargetRule rule, Series series, List<Series> guardrails) {}

    private Assessor(List<Question> all) {
        all.forEach(question -> questions.put(question.goal(), question));
    }

    /** The answers in the order of the questions. */
    static List<GoalAssessment> assess(List<Question> questions) {
        Assessor assessor = new Assessor(questions);
        return questions.stream().map(assessor::answer).toList();
    }

    private GoalAssessment answer(Question question) {
        GoalAssessment known = answers.get(question.goal());
        if (known != null) {
            return known;
        }
        underway.add(question.goal());
        GoalAssessment answer = think(question);
        underway.remove(question.goal());
        answers.put(question.goal(), answer);
        return answer;
    }

    private GoalAssessment think(Question question) {
        List<GoalId> conditions =
                question.conditions().stream().filter(questions::containsKey).toList();
        if (conditions.stream().anyMatch(underway::contains)) {
            return notAssessed(question, conditions, List.of(new Reason("condition.circle", List.of())));
        }
        List<GoalAssessment> before =
                conditions.stream().map(questions::get).map(this::answer).toList();
        List<Reason> reasons = new ArrayList<>();
        numbers(before, Outcome.NOT_MET, "condition.not.met", reasons);
        numbers(before, Outcome.PARTLY_MET, "condition.partly.met", reasons);
        numbers(before, Outcome.NOT_ASSESSED, "condition.not.assessed", reasons);
        if (!reasons.isEmpty()) {
            return notAssessed(question, conditions, reasons);
        }
        if (!before.isEmpty()) {
            reasons.add(new Reason("condition.met", List.of(joined(before))));
        }
        boolean provisional = before.stream().anyMatch(GoalAssessment::provisional);
        return question.targets().isEmpty()
                ? judged(question, conditions, reasons, provisional)
                : computed(question, conditions, reasons, provisional);
    }

    private static void numbers(List<GoalAssessment> goals, Outcome outcome, String code, List<Reason> reasons) {
        List<GoalAssessment> those =
                goals.stream().filter(goal -> goal.outcome() == outcome).toList();
        if (!those.isEmpty()) {
            reasons.add(new Reason(code + (those.size() == 1 ? ".one" : ""), List.of(joined(those))));
        }
    }

    private static String joined(List<GoalAssessment> goals) {
        return goals.stream().map(GoalAssessment::number).collect(Collectors.joining(", "));
    }

    private static GoalAssessment judged(
            Question question, List<GoalId> conditions, List<Reason> reasons, boolean provisional) {
        Outcome outcome = switch (question.judgement()) {
            case MET -> Outcome.MET;
            case PARTLY_MET -> Outcome.PARTLY_MET;
            case NOT_MET -> Outcome.NOT_MET;
            case DRAFT, ACTIVE, NOT_ASSESSED -> Outcome.NOT_ASSESSED;
        };
        reasons.add(new Reason(outcome == Outcome.NOT_ASSESSED ? "no.target" : "judged", List.of()));
        return new GoalAssessment(
                question.goal(),
                question.number(),
                question.text(),
                outcome,
                provisional,
                outcome != Outcome.NOT_ASSESSED,
                reasons,
                conditions,
                List.of());
    }

    private static GoalAssessment computed(
            Question question, List<GoalId> conditions, List<Reason> reasons, boolean provisional) {
        List<RuleAssessment> rules = question.targets().stream()
                .map(target -> new TargetReading(target.rule(), target.series(), target.guardrails()).assess())
                .toList();
        Set<Outcome> outcomes = rules.stream().map(RuleAssessment::outcome).collect(Collectors.toSet());
        Outcome outcome = outcomes.contains(Outcome.NOT_ASSESSED)
                ? Outcome.NOT_ASSESSED
                : outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.PARTLY_MET;
        if (outcome == Outcome.NOT_ASSESSED) {
            reasons.add(new Reason("numbers.missing", List.of()));
        } else if (rules.size() > 1) {
            long met =
                    rules.stream().filter(rule -> rule.outcome() == Outcome.MET).count();
            reasons.add(new Reason("targets.met", List.of(Long.toString(met), Integer.toString(rules.size()))));
        }
        return new GoalAssessment(
                question.goal(),
                question.number(),
                question.text(),
                outcome,
                provisional || rules.stream().anyMatch(RuleAssessment::provisional),
                false,
                reasons,
                conditions,
                rules);
    }

    private static GoalAssessment notAssessed(Question question, List<GoalId> conditions, List<Reason> reasons) {
        return new GoalAssessment(
                question.goal(),
                question.number(),
                question.text(),
                Outcome.NOT_ASSESSED,
                false,
                false,
                reasons,
                conditions,
                List.of());
    }
}
