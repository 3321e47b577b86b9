package fi.pohja.programme;

import static fi.pohja.programme.Programmes.assertInvalid;
import static fi.pohja.programme.Programmes.bean;
import static fi.pohja.programme.Programmes.draft;
import static fi.pohja.programme.Programmes.measure;
import static fi.pohja.programme.Programmes.part;
import static fi.pohja.programme.Programmes.project;
import static fi.pohja.programme.Programmes.umbrella;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.Role;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectsTest {

    private final Projects projects = bean(Projects.class);

    private static void asAdministrator(Runnable work) {
        as("fi", work);
    }

    private static void as(String language, Runnable work) {
        People.with(TwoTenants.LAPPI, Role.TENANT_ADMIN, language, Optional.empty())
                .call(() -> {
                    work.run();
                    return true;
                });
    }

    @Test
    void whatWasTypedIsStored() {
        asAdministrator(() -> {
            Project umbrella = umbrella();
            Project before = project();
            ProjectDraft draft = new ProjectDraft(
                    ProjectKind.PROJECT,
                    Programmes.code(),
                    new LocalizedText(Map.of("fi", "Etäpalvelut", "sv", "Distanstjänster")),
                    LocalizedText.fi("Lyhyesti"),
                    LocalizedText.fi("Laajemmin"),
                    Optional.of(ReferenceData.PROGRAMME),
                    Optional.of(umbrella.id()),
                    Optional.of(before.id()),
                    Optional.of(LocalDate.of(2020, 8, 1)),
                    Optional.of(LocalDate.of(2021, 12, 31)),
                    Optional.of(LocalDate.of(2023, 12, 31)),
                    LocalizedText.fi("Näillä näkymin"),
                    List.of(LocalizedText.fi("Johtaminen"), LocalizedText.fi("Digitaaliset palvelut")),
                    List.of("S2-01", "S2-03"));

            Project stored = project(ProjectState.APPLIED, draft);

            assertEquals(draft, stored.draft());
            assertEquals(ProjectState.APPLIED, stored.state());
            assertEquals(umbrella.named(), stored.umbrella().orElseThrow());
            assertEquals(before.named(), stored.predecessor().orElseThrow());
            assertEquals(
                    "Tulevaisuuden sote-keskus",
                    stored.programme().orElseThrow().name().text("fi"));
            assertEquals(List.of(stored.named()), projects.open(before.id()).successors());
            assertEquals(
                    List.of(stored.id()),
                    projects.open(umbrella.id()).parts().stream()
                            .map(ProjectRow::id)
                            .toList());
            assertTrue(projects.topics().contains(LocalizedText.fi("Johtaminen")));
        });
    }

    @Test
    void aChangeIsAuditedWithWhatChangedAndNothingElse() {
        asAdministrator(() -> {
            Project project = project();
            ProjectDraft edited = Drafts.period(project.draft(), LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31));

            Project changed = projects.change(project.id(), project.version(), edited);

            assertEquals(2, changed.version());
            AuditEvent event =
                    bean(AuditLog.class).history(project.id().value(), 0, 10).getFirst();
            assertEquals("CHANGED", event.action());
            assertEquals(
                    List.of(
                            new Change("plannedStart", Optional.empty(), Optional.of("2020-01-01")),
                            new Change("plannedEnd", Optional.empty(), Optional.of("2021-12-31"))),
                    event.changes());
        });
    }

    @Test
    void storingTheSameAgainChangesNothing() {
        asAdministrator(() -> {
            Project project = project();

            Project same = projects.change(project.id(), project.version(), project.draft());

            assertEquals(project, same);
            assertEquals(
                    1, bean(AuditLog.class).history(project.id().value(), 0, 10).size());
        });
    }

    @Test
    void whoReadAnOlderVersionChangesNothing() {
        asAdministrator(() -> {
            Project project = project();
            projects.change(project.id(), 1, draft(ProjectKind.PROJECT, "Ensimmäinen"));

            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> projects.change(project.id(), 1, draft(ProjectKind.PROJECT, "Toinen")));
            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> projects.transition(project.id(), 1, ProjectState.APPLIED, ""));
            assertThrows(ChangedMeanwhileException.class, () -> projects.archive(project.id(), 1));

            assertEquals("Ensimmäinen", projects.open(project.id()).name().text("fi"));
        });
    }

    @Test
    void ofManyWhoChangeAtOnceOneGetsThrough() throws Exception {
        Project project = People.administrator(TwoTenants.LAPPI).call(Programmes::project);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Boolean> through = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<java.util.concurrent.Callable<Boolean>>mapToObj(i -> () -> changes(project, "Nimi " + i))
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .filter(done -> done)
                    .toList();
            assertEquals(1, through.size());
        }
    }

    private boolean changes(Project project, String name) {
        try {
            People.administrator(TwoTenants.LAPPI)
                    .call(() -> projects.change(project.id(), 1, draft(ProjectKind.PROJECT, name)));
            return true;
        } catch (ChangedMeanwhileException someoneElse) {
            return false;
        }
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        asAdministrator(() -> assertInvalid(
                List.of(
                        "code code",
                        "forecastEnd end.before.start",
                        "name required",
                        "plannedEnd end.before.start",
                        "predecessor unknown",
                        "programme unknown",
                        "shortDescription.fi longest",
                        "sourceRefs source.ref",
                        "topics many",
                        "umbrella unknown"),
                () -> project(
                        ProjectState.IDEA,
                        new ProjectDraft(
                                ProjectKind.PROJECT,
                                "-_?",
                                LocalizedText.none(),
                                LocalizedText.fi("x".repeat(2_001)),
                                LocalizedText.none(),
                                Optional.of("no such programme"),
                                Optional.of(new ProjectId(UUID.randomUUID())),
                                Optional.of(new ProjectId(UUID.randomUUID())),
                                Optional.of(LocalDate.of(2021, 1, 1)),
                                Optional.of(LocalDate.of(2020, 1, 1)),
                                Optional.of(LocalDate.of(2020, 1, 1)),
                                LocalizedText.none(),
                                java.util.Collections.nCopies(21, LocalizedText.fi("Aihe")),
                                List.of("'; drop table project; --")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "ÄÄNEKOSKI-2020-PLUS-X", "A B", "-AB", "A\u0000B", "😀😀"})
    void aCodeThatIsNoneIsRefused(String code) {
        asAdministrator(() -> assertThrows(
                fi.pohja.problem.InvalidException.class,
                () -> project(
                        ProjectState.IDEA, ProjectDraft.of(ProjectKind.PROJECT, code, LocalizedText.fi("Nimi")))));
    }

    @Test
    void aCodeIsUniqueWhateverItsCase() {
        asAdministrator(() -> {
            Project first = project();

            assertInvalid(
                    List.of("code taken"),
                    () -> project(
                            ProjectState.IDEA,
                            ProjectDraft.of(
                                    ProjectKind.PROJECT,
                                    first.code().toLowerCase(java.util.Locale.ROOT),
                                    LocalizedText.fi("Toinen"))));
        });
    }

    @Test
    void whoeverTakesACodeFirstHasIt() throws Exception {
        String code = Programmes.code();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Boolean> through = threads
                    .invokeAll(IntStream.range(0, 6)
                            .<java.util.concurrent.Callable<Boolean>>mapToObj(i -> () -> takes(code))
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .filter(done -> done)
                    .toList();
            assertEquals(1, through.size());
        }
    }

    private static boolean takes(String code) {
        try {
            People.administrator(TwoTenants.LAPPI)
                    .call(() -> project(
                            ProjectState.IDEA, ProjectDraft.of(ProjectKind.PROJECT, code, LocalizedText.fi("Nimi"))));
            return true;
        } catch (fi.pohja.problem.InvalidException taken) {
            return false;
        }
    }

    @Test
    void aGivenIdIsUsedOnce() {
        asAdministrator(() -> {
            ProjectId id = new ProjectId(UUID.randomUUID());
            projects.create(Optional.of(id), ProjectState.IDEA, draft(ProjectKind.PROJECT, "Kerran"));

            assertEquals("Kerran", projects.find(id).orElseThrow().name().text("fi"));
            assertInvalid(
                    List.of("id taken"),
                    () -> projects.create(Optional.of(id), ProjectState.IDEA, draft(ProjectKind.PROJECT, "Kahdesti")));
        });
    }

    @Test
    void anUmbrellaIsOneAndStandsUnderNone() {
        asAdministrator(() -> {
            Project umbrella = umbrella();
            Project part = part(umbrella, "Osa");

            assertInvalid(
                    List.of("umbrella umbrella.kind"),
                    () -> project(ProjectState.IDEA, Drafts.under(draft(ProjectKind.PROJECT, "Osa"), part.id())));
            assertInvalid(
                    List.of("umbrella umbrella.under"),
                    () -> project(ProjectState.IDEA, Drafts.under(draft(ProjectKind.UMBRELLA, "K"), umbrella.id())));
            assertInvalid(
                    List.of("umbrella circle"),
                    () -> projects.change(part.id(), 1, Drafts.under(part.draft(), part.id())));
            assertInvalid(
                    List.of("kind umbrella.parts"),
                    () -> projects.change(umbrella.id(), 1, Drafts.kind(umbrella.draft(), ProjectKind.PROJECT)));
            assertInvalid(List.of(" parts"), () -> projects.archive(umbrella.id(), 1));
        });
    }

    @Test
    void nothingPrecedesItself() {
        asAdministrator(() -> {
            Project first = project();
            Project second = project(ProjectState.IDEA, Drafts.after(draft(ProjectKind.PROJECT, "2"), first.id()));
            Project third = project(ProjectState.IDEA, Drafts.after(draft(ProjectKind.PROJECT, "3"), second.id()));

            assertInvalid(
                    List.of("predecessor circle"),
                    () -> projects.change(first.id(), 1, Drafts.after(first.draft(), third.id())));
            assertInvalid(
                    List.of("predecessor circle"),
                    () -> projects.change(first.id(), 1, Drafts.after(first.draft(), first.id())));
        });
    }

    @Test
    void aStepIsAuditedWithItsReason() {
        asAdministrator(() -> {
            Project project = project();
            Project applied = projects.transition(project.id(), 1, ProjectState.APPLIED, "");
            Project back = projects.transition(
                    applied.id(), applied.version(), ProjectState.PREPARATION, "Ministeriö pyysi täydennystä");

            assertEquals(ProjectState.PREPARATION, back.state());
            assertEquals(3, back.version());
            AuditEvent event =
                    bean(AuditLog.class).history(project.id().value(), 0, 10).getFirst();
            assertEquals("STATE", event.action());
            assertEquals(
                    List.of(
                            new Change("state", Optional.of("APPLIED"), Optional.of("PREPARATION")),
                            new Change("reason", Optional.empty(), Optional.of("Ministeriö pyysi täydennystä"))),
                    event.changes());
        });
    }

    @ParameterizedTest
    @CsvSource({"IDEA,RUNNING", "APPLIED,RUNNING", "REJECTED,GRANTED", "CLOSED,RUNNING", "RUNNING,RUNNING"})
    void aStepTheTableDoesNotKnowIsRefused(ProjectState from, ProjectState to) {
        asAdministrator(() -> {
            Project project = project(from, draft(ProjectKind.PROJECT, "Hanke"));

            assertInvalid(List.of("state transition"), () -> projects.transition(project.id(), 1, to, ""));

            assertEquals(from, projects.open(project.id()).state());
            assertEquals(from.next(), projects.allowedTransitions(project.id()));
        });
    }

    @Test
    void anArchivedProjectLeavesTheListsAndCannotBeChanged() {
        asAdministrator(() -> {
            Project project = project();
            Measure measure = measure(project, "Toimenpide");
            Project archived = projects.archive(project.id(), 1);

            assertTrue(archived.archivedAt().isPresent());
            assertEquals(0, list(project.code(), Archived.CURRENT).total());
            assertEquals(1, list(project.code(), Archived.ARCHIVED).total());
            assertInvalid(
                    List.of(" archived"), () -> projects.change(project.id(), 2, draft(ProjectKind.PROJECT, "X")));
            assertInvalid(List.of(" archived"), () -> measure(project, "Uusi"));
            assertInvalid(
                    List.of(" archived"),
                    () -> bean(Measures.class).change(measure.id(), 1, MeasureDraft.of(LocalizedText.fi("Muu"))));

            Project restored = projects.restore(project.id(), 2);
            assertEquals(Optional.empty(), restored.archivedAt());
            assertEquals(1, list(project.code(), Archived.CURRENT).total());
        });
    }

    private Listing<ProjectRow> list(String text, Archived archived) {
        return projects.list(
                new Projects.Filter(
                        text,
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        archived),
                Order.ascending(Projects.Sort.NAME),
                Slice.first());
    }

    @Test
    void namesAreSortedInTheReadersAlphabet() {
        String mark = "Lajittelu" + UUID.randomUUID();
        asAdministrator(() -> List.of("Östersund", "Zeta", "Åbo", "alfa", "Ähtäri", "Alfa 2")
                .forEach(name -> project(
                        ProjectState.IDEA,
                        new ProjectDraft(
                                ProjectKind.PROJECT,
                                Programmes.code(),
                                LocalizedText.fi(name),
                                LocalizedText.fi(mark),
                                LocalizedText.none(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                LocalizedText.none(),
                                List.of(),
                                List.of()))));
        for (String language : List.of("fi", "sv", "en")) {
            as(language, () -> {
                List<String> names = list(mark, Archived.CURRENT).items().stream()
                        .map(row -> row.name().text("fi"))
                        .toList();
                assertEquals(List.of("alfa", "Alfa 2", "Zeta", "Åbo", "Ähtäri", "Östersund"), names);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\"", "!", "{0}", "?", ":x", "--", "$1"})
    void whatIsTypedIsLookedForAsItIs(String text) {
        asAdministrator(() -> {
            String odd = "Outo " + text + " nimi " + UUID.randomUUID();
            Project project = project(ProjectState.IDEA, draft(ProjectKind.PROJECT, odd));
            project(ProjectState.IDEA, draft(ProjectKind.PROJECT, "Tavallinen"));

            assertEquals(
                    List.of(project.id()),
                    list(odd, Archived.CURRENT).items().stream()
                            .map(ProjectRow::id)
                            .toList());
        });
    }

    @Test
    void aTextNoColumnCanHoldFindsNothingAndFailsNowhere() {
        asAdministrator(() -> {
            String zero = "a\u0000b";
            assertEquals(0, list(zero, Archived.ALL).total());
            assertThrows(
                    fi.pohja.problem.NotFoundException.class,
                    () -> bean(Measures.class).byNationalGoal(zero));
            assertInvalid(
                    List.of("programme unknown"),
                    () -> project(ProjectState.IDEA, Drafts.in(draft(ProjectKind.PROJECT, "Nimi"), zero)));
        });
    }

    @ParameterizedTest
    @CsvSource({"NAME", "CODE", "STATE", "START", "END", "TOTAL", "GRANTED", "MEASURES", "NEXT_MILESTONE"})
    void everyColumnSortsAndPagesWithoutGapsInBothDirections(Projects.Sort by) {
        asAdministrator(() -> {
            // Other tests of the tenant may have made thousands.
            Projects.Filter own = Projects.Filter.text("Lajiteltava");
            for (int i = 0; i < 3; i++) {
                project(ProjectState.IDEA, draft(ProjectKind.PROJECT, "Lajiteltava"));
            }
            for (boolean descending : List.of(false, true)) {
                Listing<ProjectRow> all = projects.list(own, new Order<>(by, descending), Slice.first());
                List<ProjectId> paged = IntStream.range(0, (all.total() + 1) / 2)
                        .mapToObj(page -> projects.list(own, new Order<>(by, descending), new Slice(page * 2, 2)))
                        .flatMap(page -> page.items().stream().map(ProjectRow::id))
                        .toList();
                assertEquals(all.items().stream().map(ProjectRow::id).toList(), paged);
                assertEquals(all.total(), paged.size());
            }
        });
    }

    @Test
    void aRowShowsWhatTheListNeeds() {
        asAdministrator(() -> {
            Project umbrella = umbrella();
            Project part = part(umbrella, "Osa");
            bean(Parties.class).create(part.id(), PartyDraft.of(Programmes.organisation("Johtava"), PartyRole.LEAD));
            Measure done = measure(part, "Valmis");
            bean(Measures.class)
                    .report(done.id(), 1, new Measures.Report(MeasureState.APPROVED, StatusLight.GREEN, 10));
            bean(Measures.class).report(done.id(), 2, new Measures.Report(MeasureState.DONE, StatusLight.GREEN, 10));
            measure(part, "Kesken");
            bean(Milestones.class)
                    .create(part.id(), MilestoneDraft.of(LocalizedText.fi("Myöhempi"), LocalDate.of(2022, 1, 1)));
            bean(Milestones.class)
                    .create(part.id(), MilestoneDraft.of(LocalizedText.fi("Seuraava"), LocalDate.of(2021, 1, 1)));

            ProjectRow row = list(part.code(), Archived.CURRENT).items().getFirst();
            assertEquals("Johtava", row.lead().orElseThrow().name().text("fi"));
            assertEquals(umbrella.named(), row.umbrella().orElseThrow());
            assertEquals(2, row.measures());
            assertEquals(1, row.measuresDone());
            assertEquals("Seuraava", row.nextMilestone().orElseThrow().title().text("fi"));

            ProjectRow whole = list(umbrella.code(), Archived.CURRENT).items().getFirst();
            assertEquals(2, whole.measures());

            List<TimelineProject> timeline = projects.timeline(Projects.Filter.everything());
            int at = timeline.stream().map(TimelineProject::id).toList().indexOf(umbrella.id());
            assertEquals(part.id(), timeline.get(at + 1).id());
            assertEquals(
                    List.of("Seuraava", "Myöhempi"),
                    timeline.get(at + 1).milestones().stream()
                            .map(milestone -> milestone.title().text("fi"))
                            .toList());
        });
    }
}
