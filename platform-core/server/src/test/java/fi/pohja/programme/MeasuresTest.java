package fi.pohja.programme;

import static fi.pohja.programme.Programmes.assertInvalid;
import static fi.pohja.programme.Programmes.bean;
import static fi.pohja.programme.Programmes.measure;
import static fi.pohja.programme.Programmes.project;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasuresTest {

    private final Measures measures = bean(Measures.class);
    private final Goals goals = bean(Goals.class);

    private static void asAdministrator(Runnable work) {
        as(People.administrator(TwoTenants.LAPPI), work);
    }

    private static void as(SignedIn user, Runnable work) {
        user.call(() -> {
            work.run();
            return true;
        });
    }

    private Goal goal(Project project, String number, Optional<GoalId> parent, Optional<String> nationalGoal) {
        return goals.create(
                project.id(),
                new GoalDraft(
                        Optional.empty(),
                        parent,
                        nationalGoal,
                        GoalKind.REGIONAL,
                        number,
                        LocalizedText.fi("Tavoite " + number),
                        LocalizedText.none(),
                        GoalState.ACTIVE,
                        List.of()));
    }

    private List<MeasureId> order(Project project) {
        return measures
                .list(Measures.Filter.of(project.id()), Order.ascending(Measures.Sort.POSITION), Slice.first())
                .items()
                .stream()
                .map(MeasureRow::id)
                .toList();
    }

    @Test
    void aNumberIsGivenOnceInTheTenant() {
        asAdministrator(() -> {
            Measure first = measure(project(), "Ensimmäinen");
            Measure second = measure(project(), "Toinen");

            assertTrue(second.number() > first.number());
            assertEquals("M-" + second.number(), second.code());
            assertEquals(second, measures.byNumber(second.number()).orElseThrow());
            assertEquals(
                    List.of(second.id()),
                    measures
                            .list(
                                    new Measures.Filter(
                                            "m-" + second.number(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            java.util.Set.of(),
                                            java.util.Set.of(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            false,
                                            Archived.CURRENT),
                                    Order.ascending(Measures.Sort.NUMBER),
                                    Slice.first())
                            .items()
                            .stream()
                            .map(MeasureRow::id)
                            .toList());
        });
    }

    @Test
    void aMeasureShowsTheChainItStandsIn() {
        asAdministrator(() -> {
            Project umbrella = Programmes.umbrella();
            Project part = project(
                    ProjectState.RUNNING,
                    Drafts.in(
                            Drafts.under(Programmes.draft(ProjectKind.PROJECT, "Osa"), umbrella.id()),
                            ReferenceData.PROGRAMME));
            Goal above = goal(part, "1", Optional.empty(), Optional.of(ReferenceData.AVAILABILITY));
            Goal below = goal(part, "1.1", Optional.of(above.id()), Optional.empty());
            Measure measure = measures.create(
                    part.id(), Drafts.goals(MeasureDraft.of(LocalizedText.fi("Toimenpide")), List.of(below.id())));

            assertEquals(
                    ReferenceData.PROGRAMME, measure.programme().orElseThrow().key());
            assertEquals(umbrella.named(), measure.umbrella().orElseThrow());
            assertEquals(part.named(), measure.project());
            assertEquals(
                    List.of(new NamedGoal(below.id(), "1.1", below.text(), Optional.of(ReferenceData.AVAILABILITY))),
                    measure.goals());
            assertEquals(1, goals.open(below.id()).measures());

            List<GoalMeasures> byGoal = measures.byNationalGoal(ReferenceData.PROGRAMME);
            assertEquals(
                    List.of(1, 5),
                    byGoal.stream().map(entry -> entry.goal().number()).toList());
            assertTrue(byGoal.getFirst().measures().stream()
                    .anyMatch(row -> row.id().equals(measure.id())));
            assertFalse(byGoal.getLast().measures().stream()
                    .anyMatch(row -> row.id().equals(measure.id())));
            assertThrows(NotFoundException.class, () -> measures.byNationalGoal("no such programme"));
        });
    }

    @Test
    void whatIsDoneIsDoneCompletely() {
        asAdministrator(() -> {
            Measure measure = measure(project(), "Toimenpide");
            measures.report(measure.id(), 1, new Measures.Report(MeasureState.APPROVED, StatusLight.GREEN, 40));
            Measure done =
                    measures.report(measure.id(), 2, new Measures.Report(MeasureState.DONE, StatusLight.GREEN, 60));

            assertEquals(100, done.progress());
            assertEquals(3, done.version());
        });
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        asAdministrator(() -> {
            Project project = project();
            Goal elsewhere = goal(project(), "1", Optional.empty(), Optional.empty());
            SubArea otherSubArea =
                    bean(SubAreas.class).create(project().id(), SubAreaDraft.of(1, LocalizedText.fi("Muualla")));

            assertInvalid(
                    List.of(
                            "dueOn end.before.start",
                            "goals unknown",
                            "owner unknown",
                            "ownerOrganisation unknown",
                            "progress between",
                            "subArea unknown",
                            "title required"),
                    () -> measures.create(
                            project.id(),
                            new MeasureDraft(
                                    Optional.of(otherSubArea.id()),
                                    List.of(elsewhere.id()),
                                    LocalizedText.none(),
                                    LocalizedText.none(),
                                    MeasureState.PROPOSED,
                                    StatusLight.NONE,
                                    101,
                                    Optional.of(new UserId(UUID.randomUUID())),
                                    Optional.of(new OrganisationId(UUID.randomUUID())),
                                    Optional.of(LocalDate.of(2021, 1, 2)),
                                    Optional.of(LocalDate.of(2021, 1, 1)),
                                    List.of())));
        });
    }

    @Test
    void aStepTheTableDoesNotKnowIsRefused() {
        asAdministrator(() -> {
            Measure measure = measure(project(), "Toimenpide");

            assertInvalid(
                    List.of("state transition"),
                    () -> measures.report(
                            measure.id(), 1, new Measures.Report(MeasureState.DONE, StatusLight.GREEN, 100)));
            assertEquals(MeasureState.PROPOSED, measures.open(measure.id()).state());
        });
    }

    @Test
    void whoeverOwnsAMeasureMayReportAndNothingElse() {
        OrganisationId inari = People.administrator(TwoTenants.LAPPI).call(() -> Programmes.organisation("Inari"));
        SignedIn contact = People.with(TwoTenants.LAPPI, Role.MUNICIPAL_CONTACT, "fi", Optional.of(inari.value()));
        SignedIn stranger = People.with(TwoTenants.LAPPI, Role.MUNICIPAL_CONTACT);
        SignedIn viewer = People.with(TwoTenants.LAPPI, Role.PARTNER_VIEWER, "fi", Optional.of(inari.value()));
        Measure measure = People.administrator(TwoTenants.LAPPI)
                .call(() -> measures.create(
                        project().id(),
                        new MeasureDraft(
                                Optional.empty(),
                                List.of(),
                                LocalizedText.fi("Kunnan toimenpide"),
                                LocalizedText.none(),
                                MeasureState.APPROVED,
                                StatusLight.NONE,
                                0,
                                Optional.empty(),
                                Optional.of(inari),
                                Optional.empty(),
                                Optional.empty(),
                                List.of())));
        Measures.Report report = new Measures.Report(MeasureState.IN_PROGRESS, StatusLight.AMBER, 30);

        as(stranger, () -> {
            assertFalse(measures.mayReport(measures.open(measure.id())));
            assertThrows(DeniedException.class, () -> measures.report(measure.id(), 1, report));
        });
        as(viewer, () -> assertThrows(DeniedException.class, () -> measures.report(measure.id(), 1, report)));
        as(contact, () -> {
            assertTrue(measures.mayReport(measures.open(measure.id())));
            assertThrows(DeniedException.class, () -> measures.change(measure.id(), 1, measure.draft()));
            assertThrows(DeniedException.class, () -> measures.move(measure.id(), Optional.empty(), Optional.empty()));
            assertThrows(DeniedException.class, () -> measures.archive(measure.id(), 1));
            Measure reported = measures.report(measure.id(), 1, report);
            assertEquals(30, reported.progress());
            assertEquals(StatusLight.AMBER, reported.light());
            assertEquals(measure.title(), reported.title());
            assertThrows(ChangedMeanwhileException.class, () -> measures.report(measure.id(), 1, report));
        });
    }

    @Test
    void aMeasureIsMovedWithinItsProject() {
        asAdministrator(() -> {
            Project project = project();
            SubArea subArea =
                    bean(SubAreas.class).create(project.id(), SubAreaDraft.of(1, LocalizedText.fi("Osa-alue")));
            Measure a = measure(project, "A");
            Measure b = measure(project, "B");
            Measure c = measure(project, "C");

            measures.move(c.id(), Optional.empty(), Optional.of(a.id()));
            assertEquals(List.of(c.id(), a.id(), b.id()), order(project));
            assertEquals(1, measures.open(c.id()).version());

            measures.move(c.id(), Optional.of(subArea.id()), Optional.empty());
            assertEquals(List.of(a.id(), b.id(), c.id()), order(project));
            assertEquals(2, measures.open(c.id()).version());
            assertEquals(1, bean(SubAreas.class).open(subArea.id()).measures());

            measures.reorder(project.id(), List.of(b.id(), new MeasureId(UUID.randomUUID())));
            assertEquals(List.of(b.id(), a.id(), c.id()), order(project));
        });
    }

    @Test
    void manyWhoAddAndOrderAtOnceLoseNothing() throws Exception {
        SignedIn someone = People.administrator(TwoTenants.LAPPI);
        Project project = someone.call(Programmes::project);
        List<MeasureId> first = someone.call(() -> IntStream.range(0, 5)
                .mapToObj(i -> measure(project, "Alku " + i).id())
                .toList());
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int turn = i;
                work.add(() -> someone.call(() -> {
                    switch (turn % 3) {
                        case 0 -> measure(project, "Uusi " + turn);
                        case 1 -> measures.move(first.get(turn % 5), Optional.empty(), Optional.empty());
                        default -> {
                            List<MeasureId> shuffled = new ArrayList<>(first);
                            Collections.rotate(shuffled, turn);
                            measures.reorder(project.id(), shuffled);
                        }
                    }
                    return true;
                }));
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertTrue(done.get());
            }
        }
        List<MeasureId> all = someone.call(() -> order(project));
        assertEquals(12, all.size());
        assertEquals(12, new HashSet<>(all).size());
        assertTrue(all.containsAll(first));
    }

    @ParameterizedTest
    @EnumSource(Measures.Sort.class)
    void everyColumnSortsInBothDirections(Measures.Sort by) {
        asAdministrator(() -> {
            Project project = project();
            measure(project, "A");
            measure(project, "B");
            for (boolean descending : List.of(false, true)) {
                assertEquals(
                        2,
                        measures.list(Measures.Filter.of(project.id()), new Order<>(by, descending), Slice.first())
                                .items()
                                .size());
            }
        });
    }

    @Test
    void theFirstOfEachStateComeWithHowManyThereAre() {
        asAdministrator(() -> {
            Project project = project();
            List<MeasureId> all = List.of(
                    measure(project, "A").id(),
                    measure(project, "B").id(),
                    measure(project, "C").id());
            Measure moved = measure(project, "D");
            measures.report(
                    moved.id(), moved.version(), new Measures.Report(MeasureState.APPROVED, StatusLight.GREEN, 0));

            Map<MeasureState, Listing<MeasureRow>> each = measures.byState(
                    Measures.Filter.of(project.id()), Order.descending(Measures.Sort.NUMBER), state -> 2);

            assertEquals(Set.of(MeasureState.values()), each.keySet());
            assertEquals(
                    List.of(all.get(2), all.get(1)),
                    Objects.requireNonNull(each.get(MeasureState.PROPOSED)).items().stream()
                            .map(MeasureRow::id)
                            .toList());
            assertEquals(
                    3, Objects.requireNonNull(each.get(MeasureState.PROPOSED)).total());
            assertEquals(
                    List.of(moved.id()),
                    Objects.requireNonNull(each.get(MeasureState.APPROVED)).items().stream()
                            .map(MeasureRow::id)
                            .toList());
            assertEquals(new Listing<MeasureRow>(List.of(), 0), each.get(MeasureState.DONE));
            Measures.Filter nowhere = Measures.Filter.of(new ProjectId(UUID.randomUUID()));
            assertThrows(
                    NotFoundException.class,
                    () -> measures.byState(nowhere, Order.ascending(Measures.Sort.DUE), state -> 2));
        });
    }

    @Test
    void goalsCannotCloseACircle() {
        asAdministrator(() -> {
            Project project = project();
            Goal above = goal(project, "1", Optional.empty(), Optional.empty());
            Goal below = goal(project, "1.1", Optional.of(above.id()), Optional.empty());

            assertInvalid(
                    List.of("parent circle"),
                    () -> goals.change(
                            above.id(),
                            1,
                            new GoalDraft(
                                    Optional.empty(),
                                    Optional.of(below.id()),
                                    Optional.empty(),
                                    GoalKind.REGIONAL,
                                    "1",
                                    above.text(),
                                    LocalizedText.none(),
                                    GoalState.ACTIVE,
                                    List.of())));
        });
    }
}
