package fi.pohja.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.SignedIn;
import fi.pohja.attachment.Links;
import fi.pohja.audit.Subject;
import fi.pohja.consultation.ConsultationRow;
import fi.pohja.consultation.ConsultationState;
import fi.pohja.consultation.Consultations;
import fi.pohja.consultation.Handling;
import fi.pohja.funding.FundingPosition;
import fi.pohja.funding.FundingPositions;
import fi.pohja.initiative.InitiativeRow;
import fi.pohja.initiative.InitiativeState;
import fi.pohja.initiative.Initiatives;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.participation.ParticipationProgramme;
import fi.pohja.participation.ParticipationProgrammes;
import fi.pohja.participation.ParticipationState;
import fi.pohja.programme.Dependencies;
import fi.pohja.programme.Funding;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.Goals;
import fi.pohja.programme.Measures;
import fi.pohja.programme.Milestones;
import fi.pohja.programme.NationalProgrammes;
import fi.pohja.programme.Parties;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.programme.SubAreas;
import fi.pohja.questionnaire.Questionnaire;
import fi.pohja.questionnaire.QuestionnaireState;
import fi.pohja.questionnaire.Questionnaires;
import fi.pohja.search.Search;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantStart;
import fi.pohja.testkit.TwoTenants;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The repository's content of Lappi and Pohjois-Pohjanmaa, and a tenant whose files are broken. */
class ContentLoaderTest {

    private static final Path BROKEN = Path.of("src", "test", "resources", "fi", "pohja", "content", "broken");
    private static final TenantId POHJOIS_POHJANMAA = new TenantId("pohjois-pohjanmaa");
    private static final TenantId KESKI_POHJANMAA = new TenantId("keski-pohjanmaa");

    private static TwoTenants tenants;
    private static ReferenceLoader.Report reference;
    private static ContentLoader.Report first;

    @BeforeAll
    static void load() throws IOException {
        tenants = new TwoTenants();
        RepositoryFiles.copy(
                tenants, "reference", "lappi/content", "pohjois-pohjanmaa", "keski-pohjanmaa", "pohjanmaa");
        RepositoryFiles.copy(BROKEN, tenants.folder().resolve("pohjois-savo/content"));
        TenantStart.Report start = tenants.bean(TenantStart.class).run(tenants.folder());
        assertEquals(List.of(), start.problems());
        reference = tenants.bean(ReferenceLoader.class).load(tenants.folder().resolve("reference"));
        first = tenants.bean(ContentLoader.class).load(tenants.folder(), tenant -> {});
    }

    @AfterAll
    static void close() {
        tenants.close();
    }

    private static <T> T in(TenantId tenant, Supplier<T> work) {
        return SignedIn.unattended(tenant, work::get);
    }

    private static List<ProjectRow> projects(TenantId tenant) {
        return in(
                tenant,
                () -> tenants.bean(Projects.class)
                        .list(Projects.Filter.everything(), Order.ascending(Projects.Sort.CODE), Slice.first())
                        .items());
    }

    private static ProjectId project(TenantId tenant, String code) {
        return projects(tenant).stream()
                .filter(row -> row.code().equals(code))
                .map(ProjectRow::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is none of " + projects(tenant)));
    }

    @Test
    void referenceDataIsLoadedOnceAndRecognised() {
        assertEquals(List.of(), reference.problems());
        assertTrue(reference.changed());
        ReferenceLoader.Report again =
                tenants.bean(ReferenceLoader.class).load(tenants.folder().resolve("reference"));
        assertFalse(again.changed());
        assertEquals(
                5,
                in(
                        TwoTenants.LAPPI,
                        () -> tenants.bean(NationalProgrammes.class)
                                .open("tulevaisuuden-sote-keskus")
                                .goals()
                                .size()));
    }

    @Test
    void everyTenantHasItsMunicipalitiesAndItself() {
        Organisations organisations = tenants.bean(Organisations.class);
        for (var expected : List.of(
                new Expected(TwoTenants.LAPPI, 21),
                new Expected(POHJOIS_POHJANMAA, 30),
                new Expected(TwoTenants.POHJOIS_SAVO, 19))) {
            assertEquals(
                    expected.municipalities(),
                    in(
                            expected.tenant(),
                            () -> organisations.municipalities().stream()
                                    .filter(row -> row.organisation().isPresent())
                                    .count()),
                    expected.tenant().slug());
            assertEquals(
                    1,
                    in(
                            expected.tenant(),
                            () -> organisations
                                    .list(
                                            new Organisations.Filter(
                                                    "", Set.of(OrganisationKind.REGION), Set.of(), Archived.CURRENT),
                                            Order.ascending(Organisations.Sort.NAME),
                                            Slice.first())
                                    .total()));
        }
    }

    private record Expected(TenantId tenant, long municipalities) {}

    @Test
    void popsoteHasItsExactSums() {
        assertEquals(4, projects(POHJOIS_POHJANMAA).size());
        ProjectId popsote = project(POHJOIS_POHJANMAA, "POPSOTE");
        var sums = in(POHJOIS_POHJANMAA, () -> tenants.bean(Funding.class).of(popsote))
                .sums();
        assertEquals(
                new BigDecimal("15800000.00"),
                sums.of(FundingKind.TOTAL).orElseThrow().euros());
        assertEquals(
                new BigDecimal("13600000.00"),
                sums.of(FundingKind.GRANTED).orElseThrow().euros());
        assertEquals(
                new BigDecimal("2200000.00"),
                sums.of(FundingKind.OWN).orElseThrow().euros());
        BigDecimal parts = projects(POHJOIS_POHJANMAA).stream()
                .filter(row -> row.code().startsWith("POPSOTE-"))
                .map(row -> in(
                                POHJOIS_POHJANMAA,
                                () -> tenants.bean(Funding.class).of(row.id()))
                        .sums()
                        .of(FundingKind.TOTAL)
                        .orElseThrow()
                        .euros())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(new BigDecimal("15800000.00"), parts);
        FundingPosition position =
                in(POHJOIS_POHJANMAA, () -> tenants.bean(FundingPositions.class).of(popsote));
        assertEquals(new BigDecimal("13600000.00"), position.together().granted());
        assertEquals(new BigDecimal("15800000.00"), position.together().budget());
        Project open = in(POHJOIS_POHJANMAA, () -> tenants.bean(Projects.class).open(popsote));
        assertEquals("POPSTER", open.predecessor().orElseThrow().code());
        assertEquals(
                32,
                in(
                        POHJOIS_POHJANMAA,
                        () -> tenants.bean(Parties.class).of(popsote).size()));
        assertEquals(
                3,
                in(
                        POHJOIS_POHJANMAA,
                        () -> tenants.bean(Parties.class).bodies(popsote).size()));
    }

    @Test
    void laplandHasAppliedAndIsFoundInInflectedForms() {
        assertEquals(
                List.of(ProjectState.APPLIED, ProjectState.APPLIED),
                projects(TwoTenants.LAPPI).stream().map(ProjectRow::state).toList());
        ProjectId centre = project(TwoTenants.LAPPI, "LAPPI-TSK");
        assertEquals(4, count(centre, id -> tenants.bean(SubAreas.class).of(id, Archived.ALL)));
        assertEquals(5, count(centre, id -> tenants.bean(Goals.class).of(id, Archived.ALL)));
        assertEquals(7, count(centre, id -> tenants.bean(Milestones.class).of(id, Archived.ALL)));
        assertEquals(33, count(centre, id -> tenants.bean(Parties.class).of(id)));
        assertEquals(1, count(centre, id -> tenants.bean(Dependencies.class).of(id)));
        assertEquals(1, count(centre, id -> tenants.bean(Parties.class).bodies(id)));
        assertEquals(3, count(centre, id -> tenants.bean(Links.class).list(Subject.of("PROJECT", id.value()))));
        assertEquals(
                8,
                in(
                        TwoTenants.LAPPI,
                        () -> tenants.bean(Measures.class)
                                .list(
                                        Measures.Filter.of(centre),
                                        Order.ascending(Measures.Sort.POSITION),
                                        Slice.first())
                                .total()));
        for (String typed : List.of("saamenkieliset", "saamenkielisten", "saamenkielinen")) {
            assertTrue(
                    in(TwoTenants.LAPPI, () -> tenants.bean(Search.class).find(typed, 50)).stream()
                            .anyMatch(hit -> hit.subject().type().equals("SUB_AREA")
                                    && hit.title().text("fi").equals("Saamenkieliset ja kulttuurinmukaiset palvelut")),
                    typed);
        }
    }

    @Test
    void whatPeopleSaidIsLoadedOnceAndStandsWhereItsFileSays() {
        var consultations = in(
                        POHJOIS_POHJANMAA,
                        () -> tenants.bean(Consultations.class)
                                .list(
                                        Consultations.Filter.everything(),
                                        Order.ascending(Consultations.Sort.NUMBER),
                                        Slice.first()))
                .items();
        assertEquals(
                List.of(ConsultationState.PUBLISHED, ConsultationState.OPEN),
                consultations.stream().map(ConsultationRow::state).toList());
        assertEquals(
                List.of(Handling.ACCEPTED, Handling.PARTLY, Handling.NOT),
                in(
                                POHJOIS_POHJANMAA,
                                () -> tenants.bean(Consultations.class)
                                        .published(consultations.getFirst().id()))
                        .stream()
                        .flatMap(response -> response.handling().stream())
                        .toList());

        var questionnaires =
                in(POHJOIS_POHJANMAA, () -> tenants.bean(Questionnaires.class).list(Archived.CURRENT));
        assertEquals(
                List.of(QuestionnaireState.DRAFT, QuestionnaireState.OPEN),
                questionnaires.stream().map(Questionnaire::state).sorted().toList());
        var survey = questionnaires.stream()
                .filter(one -> one.state() == QuestionnaireState.OPEN)
                .findFirst()
                .orElseThrow();
        var results =
                in(POHJOIS_POHJANMAA, () -> tenants.bean(Questionnaires.class).results(survey.id()));
        assertEquals(List.of("2020/4", "2021/1"), results.quarters(), "the clock stands before May 2021");
        assertTrue(results.groups().get(2).get(1).getFirst().keptBack(), "three partners are too few to be shown");

        var initiatives = in(
                        KESKI_POHJANMAA,
                        () -> tenants.bean(Initiatives.class)
                                .list(
                                        Initiatives.Filter.everything(),
                                        Order.ascending(Initiatives.Sort.NUMBER),
                                        Slice.first()))
                .items();
        assertEquals(
                List.of(InitiativeState.ANSWERED, InitiativeState.SUBMITTED, InitiativeState.DRAFT),
                initiatives.stream().map(InitiativeRow::state).toList());
        var programmes = in(
                KESKI_POHJANMAA,
                () -> tenants.bean(ParticipationProgrammes.class).list(Archived.CURRENT));
        assertEquals(
                List.of(ParticipationState.IN_FORCE),
                programmes.stream().map(ParticipationProgramme::state).toList());
        assertEquals(6, programmes.getFirst().actions());
        var followUp = in(
                KESKI_POHJANMAA,
                () -> tenants.bean(ParticipationProgrammes.class)
                        .followUp(programmes.getFirst().id()));
        assertEquals(
                Optional.of(2),
                followUp.figures().getFirst().values().getFirst(),
                "two meetings of councils in 2020; the steering group is none");
        assertTrue(
                in(
                                KESKI_POHJANMAA,
                                () -> tenants.bean(Initiatives.class)
                                        .open(initiatives.getFirst().id()))
                        .text()
                        .text("fi")
                        .contains("Keksitty esimerkki"),
                "what no source tells is said to be made up");
    }

    private static int count(ProjectId project, Function<ProjectId, List<?>> part) {
        return in(TwoTenants.LAPPI, () -> part.apply(project).size());
    }

    @Test
    void everyFaultIsReportedWithItsLineAndTheRestIsLoaded() {
        List<String> problems = first.problems().stream()
                .map(problem -> problem.file().getFileName() + ":" + problem.line())
                .toList();
        assertEquals(
                List.of(
                        "20-unreadable.yaml:3",
                        "30-wrong-words.yaml:6",
                        "30-wrong-words.yaml:3",
                        "30-wrong-words.yaml:10",
                        "30-wrong-words.yaml:14",
                        "40-breaks-a-rule.yaml:7",
                        "50-sound.yaml:2"),
                problems,
                () -> first.problems().toString());
        assertTrue(
                first.problems().stream().anyMatch(problem -> problem.reason().contains("plannedEnd")),
                () -> first.problems().toString());
        assertEquals(
                List.of("KUNNOSSA"),
                projects(TwoTenants.POHJOIS_SAVO).stream().map(ProjectRow::code).toList());
        List<String> names = in(
                TwoTenants.POHJOIS_SAVO,
                () -> tenants
                        .bean(Organisations.class)
                        .list(
                                new Organisations.Filter("", Set.of(OrganisationKind.NGO), Set.of(), Archived.ALL),
                                Order.ascending(Organisations.Sort.NAME),
                                Slice.first())
                        .items()
                        .stream()
                        .map(row -> row.name().text("fi"))
                        .toList());
        assertEquals(List.of("Kuopion järjestö"), names);
    }

    @Test
    void whatUsersChangedStaysAndWhatTheyRemovedStaysAway() throws IOException {
        ProjectId project = project(TwoTenants.LAPPI, "LAPPI-RU");
        rename(project, "OMA");
        in(TwoTenants.LAPPI, () -> {
            var dependency = tenants.bean(Dependencies.class).of(project).getFirst();
            tenants.bean(Dependencies.class).remove(dependency.id(), dependency.version());
            return true;
        });
        int measures = measures();
        assertEquals(
                List.of(),
                tenants.bean(ContentLoader.class).load(tenants.folder(), tenant -> {}).loaded().stream()
                        .filter(tenant -> !tenant.equals(TwoTenants.POHJOIS_SAVO))
                        .toList(),
                "unchanged tenants are passed over");

        Path file = tenants.folder().resolve("lappi/content/30-rakenneuudistus.yaml");
        Files.writeString(file, Files.readString(file) + "\n# One more remark.\n");
        ContentLoader.Report again = tenants.bean(ContentLoader.class).load(tenants.folder(), tenant -> {});

        assertTrue(again.loaded().contains(TwoTenants.LAPPI));
        assertEquals(measures, measures());
        assertEquals(
                List.of("LAPPI-TSK", "OMA"),
                projects(TwoTenants.LAPPI).stream().map(ProjectRow::code).toList());
        assertEquals(
                1,
                in(
                        TwoTenants.LAPPI,
                        () -> tenants.bean(Dependencies.class).of(project).size()));
        rename(project, "LAPPI-RU");
    }

    private static void rename(ProjectId id, String code) {
        in(TwoTenants.LAPPI, () -> {
            Projects projects = tenants.bean(Projects.class);
            Project open = projects.open(id);
            ProjectDraft draft = open.draft();
            return projects.change(
                    id,
                    open.version(),
                    new ProjectDraft(
                            draft.kind(),
                            code,
                            draft.name(),
                            draft.shortDescription(),
                            draft.purpose(),
                            draft.programme(),
                            draft.umbrella(),
                            draft.predecessor(),
                            draft.plannedStart(),
                            draft.plannedEnd(),
                            draft.forecastEnd(),
                            draft.forecastBasis(),
                            draft.topics(),
                            draft.sourceRefs()));
        });
    }

    private static int measures() {
        return in(
                TwoTenants.LAPPI,
                () -> tenants.bean(Measures.class)
                        .list(Measures.Filter.everything(), Order.ascending(Measures.Sort.NUMBER), Slice.first())
                        .total());
    }
}
