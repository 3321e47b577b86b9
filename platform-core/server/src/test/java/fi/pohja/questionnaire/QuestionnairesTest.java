package fi.pohja.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Archived;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Scope;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuestionnairesTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final SignedIn OFFICE = People.with(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER);

    private final Questionnaires questionnaires = TENANTS.bean(Questionnaires.class);

    private static void as(SignedIn user, Runnable work) {
        user.call(() -> {
            work.run();
            return true;
        });
    }

    private Questionnaire opened(QuestionnaireKind kind) {
        QuestionnaireDraft draft = new QuestionnaireDraft(
                kind,
                QuestionnairePurpose.MATURITY,
                LocalizedText.fi("Kypsyys"),
                LocalizedText.none(),
                List.of(LocalizedText.fi("Tieto kulkee"), LocalizedText.fi("Johtaminen tukee")),
                List.of(LocalizedText.fi("asukkaat"), LocalizedText.fi("henkilöstö"), LocalizedText.fi("kumppanit")),
                List.of("S4-07"));
        Questionnaire made = questionnaires.create(draft);
        return questionnaires.move(made.id(), made.version(), QuestionnaireState.OPEN);
    }

    private void answer(QuestionnaireId id, Optional<Integer> group, int... scores) {
        List<Optional<Integer>> given =
                java.util.Arrays.stream(scores).boxed().map(Optional::of).toList();
        questionnaires.answer(id, new FilledIn(new QuestionnaireResponseId(UUID.randomUUID()), group, given));
    }

    @Test
    void everyPurposeHasATemplateInAllLanguages() {
        as(OFFICE, () -> {
            List<QuestionnaireDraft> templates = questionnaires.templates();
            assertEquals(
                    List.of(QuestionnairePurpose.values()),
                    templates.stream().map(QuestionnaireDraft::purpose).toList());
            templates.forEach(template -> {
                assertEquals(5, template.statements().size());
                template.statements()
                        .forEach(statement -> assertEquals(3, statement.values().size()));
                questionnaires.create(template);
            });
        });
    }

    @Test
    void scoresAreKeptOverTimeByQuarter() {
        as(OFFICE, () -> {
            Questionnaire maturity = opened(QuestionnaireKind.ASSESSMENT);
            answer(maturity.id(), Optional.of(1), 2, 3);
            answer(maturity.id(), Optional.of(1), 5, 3);
            Results results = questionnaires.results(maturity.id());
            assertEquals(1, results.quarters().size());
            assertTrue(results.quarters().getFirst().matches("[0-9]{4}/[1-4]"));
            assertEquals(
                    Optional.of(new BigDecimal("3.5")),
                    results.all().getFirst().getFirst().mean());
            assertEquals(2, results.groups().get(1).getFirst().getFirst().responses());
            assertEquals(Results.Cell.none(), results.groups().get(0).getFirst().getFirst());
            FilledIn twice = new FilledIn(
                    new QuestionnaireResponseId(UUID.randomUUID()), Optional.empty(), List.of(Optional.of(1)));
            questionnaires.answer(maturity.id(), twice);
            questionnaires.answer(maturity.id(), twice);
            assertEquals(3, questionnaires.open(maturity.id()).responses());
            assertThrows(InvalidException.class, () -> answer(maturity.id(), Optional.of(7), 1, 1));
            assertThrows(InvalidException.class, () -> answer(maturity.id(), Optional.empty(), 6));
            assertThrows(InvalidException.class, () -> answer(maturity.id(), Optional.empty()));
            assertThrows(
                    InvalidException.class,
                    () -> questionnaires.change(
                            maturity.id(),
                            questionnaires.open(maturity.id()).version(),
                            QuestionnaireDraft.of(QuestionnaireKind.ASSESSMENT, LocalizedText.fi("Toinen"))));
        });
    }

    @Test
    void whatWasAnsweredOnPaperIsEnteredWithItsDay() {
        as(OFFICE, () -> {
            Questionnaire draft = questionnaires.create(new QuestionnaireDraft(
                    QuestionnaireKind.ASSESSMENT,
                    QuestionnairePurpose.MATURITY,
                    LocalizedText.fi("Paperilla"),
                    LocalizedText.none(),
                    List.of(LocalizedText.fi("Tieto kulkee")),
                    List.of(),
                    List.of()));
            FilledIn given = new FilledIn(
                    new QuestionnaireResponseId(UUID.randomUUID()), Optional.empty(), List.of(Optional.of(3)));
            LocalDate day = LocalDate.of(2020, 10, 15);
            assertThrows(InvalidException.class, () -> questionnaires.enter(draft.id(), day, given));
            questionnaires.move(draft.id(), draft.version(), QuestionnaireState.OPEN);
            questionnaires.enter(draft.id(), day, given);
            questionnaires.enter(draft.id(), day, given);
            answer(draft.id(), Optional.empty(), 5);
            assertThrows(
                    InvalidException.class, () -> questionnaires.enter(draft.id(), LocalDate.of(2999, 1, 1), given));
            Results results = questionnaires.results(draft.id());
            assertEquals(2, results.quarters().size());
            assertEquals("2020/4", results.quarters().getFirst());
            assertEquals(1, results.all().getFirst().getFirst().responses());
        });
        as(
                People.with(TwoTenants.LAPPI, Role.COUNCIL_MEMBER),
                () -> assertThrows(
                        DeniedException.class,
                        () -> questionnaires.enter(
                                new QuestionnaireId(UUID.randomUUID()),
                                LocalDate.of(2020, 1, 1),
                                new FilledIn(
                                        new QuestionnaireResponseId(UUID.randomUUID()), Optional.empty(), List.of()))));
    }

    @Test
    void smallGroupsOfASurveyAreKeptBackAndCannotBeWorkedOut() {
        Questionnaire[] made = new Questionnaire[1];
        as(OFFICE, () -> made[0] = opened(QuestionnaireKind.SURVEY));
        QuestionnaireId id = made[0].id();
        Scope.of(TwoTenants.LAPPI).run(() -> {
            assertTrue(questionnaires.survey(id).isPresent());
            for (int i = 0; i < 3; i++) {
                answer(id, Optional.of(0), 1, 1);
            }
        });
        as(OFFICE, () -> {
            assertTrue(questionnaires.results(id).all().getFirst().getFirst().keptBack());
            assertEquals(0, questionnaires.open(id).responses());
        });
        Scope.of(TwoTenants.LAPPI).run(() -> {
            for (int i = 0; i < 6; i++) {
                answer(id, Optional.of(1), 4, 4);
            }
            for (int i = 0; i < 9; i++) {
                answer(id, Optional.of(2), 5, 5);
            }
        });
        as(OFFICE, () -> {
            Results results = questionnaires.results(id);
            assertEquals(18, results.all().getFirst().getFirst().responses());
            assertTrue(results.groups().get(0).getFirst().getFirst().keptBack());
            assertTrue(results.groups().get(1).getFirst().getFirst().keptBack());
            assertEquals(9, results.groups().get(2).getFirst().getFirst().responses());
        });
        as(
                People.with(TwoTenants.POHJOIS_SAVO, Role.TENANT_ADMIN),
                () -> assertEquals(Optional.empty(), questionnaires.survey(id)));
    }

    @Test
    void anAssessmentIsForThoseWhoWorkHere() {
        Questionnaire[] made = new Questionnaire[1];
        as(OFFICE, () -> made[0] = opened(QuestionnaireKind.ASSESSMENT));
        Scope.of(TwoTenants.LAPPI).run(() -> {
            assertEquals(Optional.empty(), questionnaires.survey(made[0].id()));
            assertThrows(DeniedException.class, () -> answer(made[0].id(), Optional.empty(), 1));
        });
        as(OFFICE, () -> {
            Questionnaire closed = questionnaires.move(made[0].id(), made[0].version(), QuestionnaireState.CLOSED);
            assertThrows(NotFoundException.class, () -> answer(closed.id(), Optional.empty(), 1));
        });
    }

    @Nested
    class Isolation extends TenantIsolationContract<QuestionnaireId> {

        @Override
        protected QuestionnaireId create() {
            return questionnaires
                    .create(QuestionnaireDraft.of(QuestionnaireKind.SURVEY, LocalizedText.fi("Eristetty")))
                    .id();
        }

        @Override
        protected boolean listed(QuestionnaireId id) {
            return questionnaires.list(Archived.ALL).stream()
                    .anyMatch(one -> one.id().equals(id));
        }

        @Override
        protected Optional<?> find(QuestionnaireId id) {
            return questionnaires.find(id);
        }

        @Override
        protected void change(QuestionnaireId id) {
            questionnaires.change(id, 1, QuestionnaireDraft.of(QuestionnaireKind.SURVEY, LocalizedText.fi("Vieras")));
        }

        @Override
        protected void takeAway(QuestionnaireId id) {
            questionnaires.archive(id, 1);
        }
    }
}
