package fi.pohja.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.text.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of states, whole: what is not named here is not allowed. */
class StatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IDEA        | PREPARATION LAPSED",
                "PREPARATION | APPLIED IDEA LAPSED",
                "APPLIED     | GRANTED REJECTED PREPARATION LAPSED",
                "GRANTED     | RUNNING APPLIED LAPSED",
                "RUNNING     | CLOSING LAPSED",
                "CLOSING     | CLOSED RUNNING",
                "CLOSED      | CLOSING",
                "REJECTED    | PREPARATION APPLIED",
                "LAPSED      | PREPARATION"
            })
    void aProjectGoesOnlyWhereTheTableSays(ProjectState from, String to) {
        Set<ProjectState> allowed =
                Stream.of(to.split(" ")).map(ProjectState::valueOf).collect(Collectors.toSet());
        assertEquals(
                allowed,
                EnumSet.allOf(ProjectState.class).stream().filter(from::leadsTo).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROPOSED    | APPROVED CANCELLED",
                "APPROVED    | IN_PROGRESS DONE PROPOSED CANCELLED",
                "IN_PROGRESS | DONE APPROVED CANCELLED",
                "DONE        | IN_PROGRESS",
                "CANCELLED   | PROPOSED"
            })
    void aMeasureGoesOnlyWhereTheTableSays(MeasureState from, String to) {
        Set<MeasureState> allowed =
                Stream.of(to.split(" ")).map(MeasureState::valueOf).collect(Collectors.toSet());
        assertEquals(
                allowed,
                EnumSet.allOf(MeasureState.class).stream().filter(from::leadsTo).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(ProjectState.class)
    void everyStateOfAProjectIsReachedFromTheIdea(ProjectState state) {
        Set<ProjectState> reached = EnumSet.of(ProjectState.IDEA);
        for (int steps = 0; steps < ProjectState.values().length; steps++) {
            reached.addAll(
                    reached.stream().flatMap(from -> from.next().stream()).collect(Collectors.toSet()));
        }
        assertTrue(reached.contains(state));
    }

    @Test
    void everyConstantHasANameInEveryLanguage() {
        Texts texts = Texts.shared();
        List<String> keys = Stream.of(
                        names("project.state.", ProjectState.values()),
                        names("project.kind.", ProjectKind.values()),
                        names("goal.kind.", GoalKind.values()),
                        names("goal.state.", GoalState.values()),
                        names("measure.state.", MeasureState.values()),
                        names("measure.light.", StatusLight.values()),
                        names("party.role.", PartyRole.values()),
                        names("funding.kind.", FundingKind.values()),
                        names("funding.source.", FundingSource.values()),
                        names("risk.state.", RiskState.values()))
                .flatMap(stream -> stream)
                .toList();
        List<String> missing = keys.stream()
                .flatMap(key -> Texts.COMPLETE.stream()
                        .filter(language -> texts.find(language, key).isEmpty())
                        .map(language -> language + " " + key))
                .toList();
        assertEquals(List.of(), missing);
    }

    private static Stream<String> names(String prefix, Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> prefix + constant.name());
    }
}
