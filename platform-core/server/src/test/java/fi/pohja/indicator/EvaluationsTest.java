package fi.pohja.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.indicator.EvaluationScore.Opinion;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalKind;
import fi.pohja.programme.Goals;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An evaluation round from its opening to its publication. */
class EvaluationsTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final Evaluations EVALUATIONS = TENANTS.bean(Evaluations.class);
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final Opinion GOOD =
            new Opinion(Optional.of(4), LocalizedText.fi("Etenee"), LocalizedText.fi("Työpajan muistio"));

    @BeforeAll
    static void reference() {
        ReferenceData.enter(TENANTS);
    }

    private static <T> T inLappi(ScopedValue.CallableOp<T, RuntimeException> work) {
        return People.administrator(TwoTenants.LAPPI).<T, RuntimeException>call(work);
    }

    private static Evaluation round() {
        ProjectId project = TENANTS.bean(Projects.class)
                .create(ProjectDraft.of(
                        ProjectKind.PROJECT, "Ev-" + CODES.incrementAndGet(), LocalizedText.fi("Arvioitava hanke")))
                .id();
        Goals goals = TENANTS.bean(Goals.class);
        goals.create(project, GoalDraft.of(GoalKind.REGIONAL, "1", LocalizedText.fi("Saatavuus")));
        goals.create(project, GoalDraft.of(GoalKind.REGIONAL, "2", LocalizedText.fi("Laatu")));
        return EVALUATIONS.create(
                project, new EvaluationDraft(LocalizedText.fi("Kevät 2021"), Optional.of(LocalDate.of(2021, 6, 30))));
    }

    private static Evaluation scored(Evaluation round, Opinion opinion) {
        EVALUATIONS
                .open(round.id())
                .scores()
                .forEach(score -> EVALUATIONS.score(round.id(), score.goal(), score.version(), opinion));
        return EVALUATIONS.open(round.id());
    }

    @Test
    void aRoundGoesFromTheProjectsOwnScoresToTheReviewersAndIsPublished() {
        inLappi(() -> {
            Evaluation round = scored(round(), GOOD);
            Evaluation assessed = EVALUATIONS.step(round.id(), round.version(), EvaluationState.SELF_ASSESSED);
            scored(assessed, new Opinion(Optional.of(3), LocalizedText.fi("Näyttöä vähän"), LocalizedText.none()));
            Evaluation reviewed = EVALUATIONS.step(round.id(), assessed.version(), EvaluationState.REVIEWED);
            Evaluation published = EVALUATIONS.step(round.id(), reviewed.version(), EvaluationState.PUBLISHED);

            assertEquals(List.of(), EVALUATIONS.allowedSteps(round.id()));
            EvaluationScore first = published.scores().getFirst();
            assertEquals(4, first.self().score().orElseThrow());
            assertEquals("Työpajan muistio", first.self().evidence().text("fi"));
            assertEquals(3, first.review().score().orElseThrow());
            assertThrows(
                    InvalidException.class, () -> EVALUATIONS.score(round.id(), first.goal(), first.version(), GOOD));
            return true;
        });
    }

    @Test
    void aRoundDoesNotGoOnWhileAGoalHasNoScore() {
        inLappi(() -> {
            Evaluation round = round();
            EVALUATIONS.score(round.id(), round.scores().getFirst().goal(), 0, GOOD);

            assertThrows(
                    InvalidException.class,
                    () -> EVALUATIONS.step(round.id(), round.version(), EvaluationState.SELF_ASSESSED));
            return true;
        });
    }

    @Test
    void aScoreNeedsItsReasonAndIsFromOneToFive() {
        inLappi(() -> {
            Evaluation round = round();
            InvalidException invalid = assertThrows(
                    InvalidException.class,
                    () -> EVALUATIONS.score(
                            round.id(),
                            round.scores().getFirst().goal(),
                            0,
                            new Opinion(Optional.of(6), LocalizedText.none(), LocalizedText.none())));

            assertEquals(
                    List.of("reasons required", "score between"),
                    invalid.violations().stream()
                            .map(fault -> fault.field() + " " + fault.code())
                            .sorted()
                            .toList());
            return true;
        });
    }

    @Test
    void twoWhoScoreTheSameGoalAreToldApart() {
        inLappi(() -> {
            Evaluation round = round();
            EVALUATIONS.score(round.id(), round.scores().getFirst().goal(), 0, GOOD);

            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> EVALUATIONS.score(
                            round.id(), round.scores().getFirst().goal(), 0, GOOD));
            return true;
        });
    }

    @Test
    void whoMayOnlyEditDoesNotReviewAndAnotherTenantSeesNothing() {
        Evaluation assessed = inLappi(() -> {
            Evaluation round = scored(round(), GOOD);
            return EVALUATIONS.step(round.id(), round.version(), EvaluationState.SELF_ASSESSED);
        });

        assertThrows(
                DeniedException.class,
                () -> People.with(TwoTenants.LAPPI, Role.PROJECT_MANAGER)
                        .call(() -> EVALUATIONS.score(
                                assessed.id(), assessed.scores().getFirst().goal(), 1, GOOD)));
        assertTrue(People.administrator(TwoTenants.POHJOIS_SAVO)
                .<Optional<Evaluation>, RuntimeException>call(() -> EVALUATIONS.find(assessed.id()))
                .isEmpty());
    }
}
