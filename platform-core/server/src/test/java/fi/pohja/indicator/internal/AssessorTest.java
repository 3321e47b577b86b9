package fi.pohja.indicator.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.indicator.Comparison;
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.GoalAssessment;
import fi.pohja.indicator.Outcome;
import fi.pohja.indicator.internal.Assessor.Question;
import fi.pohja.indicator.internal.Assessor.Target;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.GoalState;
import fi.pohja.spi.LocalizedText;
import fi.pohja.text.Texts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goals come to with their targets, their conditions, and what people say of them. */
class AssessorTest {

    private static final Texts TEXTS = Texts.shared();

    private final GoalId[] ids = {
        new GoalId(UUID.randomUUID()),
        new GoalId(UUID.randomUUID()),
        new GoalId(UUID.randomUUID()),
        new GoalId(UUID.randomUUID()),
        new GoalId(UUID.randomUUID())
    };

    private Question goal(int number, GoalState judgement, List<GoalId> conditions, Target... targets) {
        return new Question(
                ids[number - 1],
                String.valueOf(number),
                LocalizedText.fi("Tavoite " + number),
                judgement,
                conditions,
                List.of(targets));
    }

    private static Target level(String value) {
        return new Target(
                Numbers.level(Comparison.AT_MOST, "100", 2020, 1),
                Numbers.series(Direction.LOWER_BETTER, 2020, value),
                List.of());
    }

    private static String words(GoalAssessment goal) {
        return String.join(
                " ",
                goal.reasons().stream().map(reason -> reason.in(TEXTS, "fi")).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "90, 90, MET",
        "90, 110, PARTLY_MET",
        "110, 110, NOT_MET",
        "90, '', NOT_ASSESSED",
        "110, -, NOT_ASSESSED",
    })
    void targetsTogetherMakeTheGoal(String first, String second, Outcome expected) {
        GoalAssessment goal = Assessor.assess(List.of(goal(1, GoalState.MET, List.of(), level(first), level(second))))
                .getFirst();

        assertEquals(expected, goal.outcome());
        assertEquals(2, goal.rules().size());
    }

    @ParameterizedTest
    @CsvSource({
        "MET, MET, true",
        "PARTLY_MET, PARTLY_MET, true",
        "NOT_MET, NOT_MET, true",
        "ACTIVE, NOT_ASSESSED, false",
        "DRAFT, NOT_ASSESSED, false",
        "NOT_ASSESSED, NOT_ASSESSED, false",
    })
    void withoutATargetAGoalIsWhatPeopleSay(GoalState judgement, Outcome expected, boolean judged) {
        GoalAssessment goal =
                Assessor.assess(List.of(goal(1, judgement, List.of()))).getFirst();

        assertEquals(expected, goal.outcome());
        assertEquals(judged, goal.judged());
    }

    @Test
    void theFifthGoalIsNotAssessedWhileOthersAreNotMetAndSaysWhich() {
        List<GoalId> others = List.of(ids[0], ids[1], ids[2], ids[3]);

        List<GoalAssessment> goals = Assessor.assess(List.of(
                goal(5, GoalState.MET, others, level("90")),
                goal(1, GoalState.ACTIVE, List.of(), level("110")),
                goal(2, GoalState.ACTIVE, List.of(), level("90")),
                goal(3, GoalState.ACTIVE, List.of(), level("120")),
                goal(4, GoalState.ACTIVE, List.of())));

        GoalAssessment fifth = goals.getFirst();
        assertEquals(Outcome.NOT_ASSESSED, fifth.outcome());
        assertEquals(
                "Ehto ei täyty: tavoitteet 1, 3 eivät ole toteutuneet. Ehto ei täyty: tavoitetta 4 ei ole arvioitu.",
                words(fifth));
        assertEquals(others, fifth.conditions());
        assertTrue(fifth.rules().isEmpty());
    }

    @Test
    void theFifthGoalIsAssessedOnceTheOthersAreMet() {
        List<GoalAssessment> goals = Assessor.assess(List.of(
                goal(1, GoalState.MET, List.of()),
                goal(2, GoalState.ACTIVE, List.of(), level("90")),
                goal(5, GoalState.ACTIVE, List.of(ids[0], ids[1]), level("110"))));

        assertEquals(Outcome.NOT_MET, goals.getLast().outcome());
        assertTrue(words(goals.getLast()).startsWith("Ehto täyttyy: tavoitteet 1, 2"));
    }

    @Test
    void partlyMetIsNotMetEnoughForACondition() {
        List<GoalAssessment> goals = Assessor.assess(
                List.of(goal(1, GoalState.PARTLY_MET, List.of()), goal(2, GoalState.MET, List.of(ids[0]))));

        assertEquals(Outcome.NOT_ASSESSED, goals.getLast().outcome());
    }

    @Test
    void goalsThatWaitForEachOtherAreNotAssessed() {
        List<GoalAssessment> goals = Assessor.assess(
                List.of(goal(1, GoalState.MET, List.of(ids[1])), goal(2, GoalState.MET, List.of(ids[0]))));

        assertEquals(
                List.of(Outcome.NOT_ASSESSED, Outcome.NOT_ASSESSED),
                goals.stream().map(GoalAssessment::outcome).toList());
    }
}
