package fi.pohja.programme.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.UserId;
import fi.pohja.http.MalformedException;
import fi.pohja.http.Page;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.FundingDraft;
import fi.pohja.programme.FundingEntry;
import fi.pohja.programme.FundingEntryId;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.FundingSums;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.NamedGoal;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.NamedUser;
import fi.pohja.programme.PartyDraft;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.RiskDraft;
import fi.pohja.programme.StatusLight;
import fi.pohja.spi.LocalizedText;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API takes and gives, without HTTP and without a database. */
class ProgrammeJsonTest {

    private static final UUID ID = UUID.fromString("6f1a2c1e-5c0a-4c0e-9d53-3f1a55d3a001");

    private static ApplicationContext application;
    private static JsonMapper json;

    @BeforeAll
    static void start() {
        application = ApplicationContext.builder()
                .properties(Map.of("micronaut.serde.serialization.inclusion", "NON_ABSENT"))
                .eagerInitSingletons(false)
                .singletons(Clock.systemUTC())
                .build();
        application.start();
        json = application.getBean(JsonMapper.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static <T extends Record> T read(String text, Class<T> type) throws IOException {
        return Objects.requireNonNull(json.readValue(text, type));
    }

    @Test
    void aProjectNeedsACodeAndANameOnly() throws Exception {
        ProjectsResource.NewProject read =
                read("{\"code\":\"POPSOTE\",\"name\":{\"fi\":\"POPsote\"}}", ProjectsResource.NewProject.class);

        assertEquals(
                new ProjectsResource.NewProject(
                        ProjectState.IDEA,
                        ProjectDraft.of(ProjectKind.PROJECT, "POPSOTE", LocalizedText.fi("POPsote"))),
                read);
    }

    @Test
    void aProjectWithAllThereIs() throws Exception {
        ProjectsResource.NewProject read = read("""
                {"state":"RUNNING","kind":"UMBRELLA","code":"A","name":{"fi":"Nimi","sv":"Namn"},
                 "shortDescription":{"en":"Short"},"purpose":{"fi":"Tarkoitus"},"programme":"sote-keskus",
                 "umbrella":null,"predecessor":"6f1a2c1e-5c0a-4c0e-9d53-3f1a55d3a001","plannedStart":"2020-01-01",
                 "plannedEnd":"2022-12-31","forecastEnd":"2023-06-30","forecastBasis":{"fi":"Jatkoaika"},
                 "topics":[{"fi":"hoitoketjut"}],"sourceRefs":["S1-13"]}""", ProjectsResource.NewProject.class);

        assertEquals(ProjectState.RUNNING, read.state());
        assertEquals(
                new ProjectDraft(
                        ProjectKind.UMBRELLA,
                        "A",
                        new LocalizedText(Map.of("fi", "Nimi", "sv", "Namn")),
                        LocalizedText.of("en", "Short"),
                        LocalizedText.fi("Tarkoitus"),
                        Optional.of("sote-keskus"),
                        Optional.empty(),
                        Optional.of(new ProjectId(ID)),
                        Optional.of(LocalDate.of(2020, 1, 1)),
                        Optional.of(LocalDate.of(2022, 12, 31)),
                        Optional.of(LocalDate.of(2023, 6, 30)),
                        LocalizedText.fi("Jatkoaika"),
                        List.of(LocalizedText.fi("hoitoketjut")),
                        List.of("S1-13")),
                read.draft());
    }

    @Test
    void aMeasureNeedsATitleOnly() throws Exception {
        assertEquals(
                MeasureDraft.of(LocalizedText.fi("Kotiin vietävät palvelut")),
                read("{\"title\":{\"fi\":\"Kotiin vietävät palvelut\"}}", MeasuresResource.NewMeasure.class)
                        .draft());
    }

    @Test
    void replacingAMeasureMustSayItsState() {
        InvalidException refused = assertThrows(
                InvalidException.class, () -> read("{\"title\":{\"fi\":\"Otsikko\"}}", MeasureDraft.class));

        assertEquals(
                List.of("state", "light", "progress"),
                refused.violations().stream().map(Violation::field).toList());
        assertTrue(refused.violations().stream().allMatch(fault -> fault.code().equals("required")));
    }

    @Test
    void whatTheOwnerLeavesOutStays() throws Exception {
        Measure measure = measure(MeasureState.IN_PROGRESS, 40);

        MeasuresResource.Said light = read("{\"light\":\"AMBER\"}", MeasuresResource.Said.class);
        MeasuresResource.Said done = read("{\"to\":\"DONE\"}", MeasuresResource.Said.class);

        assertEquals(
                new fi.pohja.programme.Measures.Report(MeasureState.IN_PROGRESS, StatusLight.AMBER, 40),
                light.about(measure));
        assertEquals(
                new fi.pohja.programme.Measures.Report(MeasureState.DONE, StatusLight.GREEN, 100), done.about(measure));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [] | | type.object
                    null | | type.object
                    {"colour":"red"} | colour | property
                    {"code":5} | code | type.text
                    {"name":"Nimi"} | name | type.localized
                    {"name":{"fi":5}} | name.fi | type.text
                    {"kind":"PLAN"} | kind | type.choice
                    {"kind":"project"} | kind | type.choice
                    {"umbrella":"1-1-1-1-1"} | umbrella | type.id
                    {"umbrella":7} | umbrella | type.id
                    {"plannedStart":"30.4.2020"} | plannedStart | type.date
                    {"plannedStart":"2020-02-30"} | plannedStart | type.date
                    {"topics":{"fi":"a"}} | topics | type.list
                    {"topics":[{"fi":"a"},"b"]} | topics.1 | type.localized
                    {"sourceRefs":[null]} | sourceRefs.0 | type.text
                    """)
    void whatCannotBeReadIsNamed(String text, String field, String code) {
        MalformedException refused =
                assertThrows(MalformedException.class, () -> read(text, ProjectsResource.NewProject.class));

        assertEquals(
                List.of(field == null ? "" : field),
                refused.faults().stream().map(Violation::field).toList());
        assertEquals(code, refused.faults().getFirst().code());
    }

    @Test
    void allThatIsMalformedIsNamedAtOnce() {
        MalformedException refused = assertThrows(
                MalformedException.class,
                () -> read("{\"probability\":1.5,\"impact\":\"2\",\"title\":[],\"weight\":1}", RiskDraft.class));

        assertEquals(
                List.of("title", "probability", "impact", "weight", "state"),
                refused.faults().stream().map(Violation::field).toList());
    }

    @Test
    void anInfiniteNumberIsNone() {
        assertThrows(
                MalformedException.class,
                () -> read("{\"kind\":\"TOTAL\",\"source\":\"STATE\",\"amount\":1e400}", FundingDraft.class));
    }

    @Test
    void whatMustBeThereIsMissing() {
        InvalidException refused = assertThrows(InvalidException.class, () -> read("{}", PartyDraft.class));

        assertEquals(
                List.of(Violation.of("organisation", "required"), Violation.of("role", "required")),
                refused.violations());
    }

    @Test
    void brokenJsonIsNotRead() {
        assertThrows(IOException.class, () -> read("{\"code\":\"A\"", ProjectDraft.class));
    }

    @Test
    void eurosHaveTwoDecimals() throws Exception {
        FundingEntry entry = new FundingEntry(
                new FundingEntryId(ID),
                new ProjectId(ID),
                FundingKind.GRANTED,
                FundingSource.STATE,
                Optional.of(new BigDecimal("11180000.00")),
                false,
                LocalizedText.none(),
                Optional.empty(),
                List.of(),
                3);

        assertEquals(
                "{\"id\":\"" + ID + "\",\"project\":\"" + ID + "\",\"kind\":\"GRANTED\",\"source\":\"STATE\","
                        + "\"amount\":11180000.00,\"approximate\":false,\"note\":{},\"sourceRefs\":[],\"version\":3}",
                json.writeValueAsString(entry));
    }

    @Test
    void aPageOfProjects() throws Exception {
        ProjectRow row = new ProjectRow(
                new ProjectId(ID),
                "POPSOTE",
                ProjectKind.UMBRELLA,
                LocalizedText.fi("POPsote"),
                ProjectState.CLOSED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2020, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                new FundingSums(
                        Optional.of(new FundingSums.Sum(new BigDecimal("0.50"), true)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                2,
                1,
                Optional.empty(),
                List.of(LocalizedText.fi("hoitoketjut")),
                false,
                7);

        String written = new String(
                json.writeValueAsBytes(Argument.of(Page.class, ProjectRow.class), Page.whole(List.of(row))),
                java.nio.charset.StandardCharsets.UTF_8);

        assertEquals(
                "{\"items\":[{\"id\":\"" + ID + "\",\"code\":\"POPSOTE\",\"kind\":\"UMBRELLA\","
                        + "\"name\":{\"fi\":\"POPsote\"},\"state\":\"CLOSED\",\"plannedStart\":\"2020-01-01\","
                        + "\"sums\":{\"total\":{\"euros\":0.50,\"approximate\":true}},\"measures\":2,"
                        + "\"measuresDone\":1,\"topics\":[{\"fi\":\"hoitoketjut\"}],\"archived\":false,"
                        + "\"version\":7}],\"total\":1}",
                written);
    }

    @Test
    void anEmptyListIsThere() throws Exception {
        assertEquals(
                "{\"items\":[],\"total\":0}",
                new String(
                        json.writeValueAsBytes(Argument.of(Page.class, ProjectRow.class), Page.whole(List.of())),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aMeasureNamesItsChain() throws Exception {
        String written = json.writeValueAsString(measure(MeasureState.APPROVED, 0));

        assertTrue(written.contains("\"project\":{\"id\":\"" + ID + "\",\"code\":\"POPSOTE\""), written);
        assertTrue(written.contains("\"owner\":{\"id\":\"" + ID + "\",\"name\":\"Mia Malli\"}"), written);
        assertTrue(written.contains("\"createdAt\":\"2020-01-20T08:00:00Z\""), written);
        assertFalse(written.contains("archivedAt"), written);
    }

    private static Measure measure(MeasureState state, int progress) {
        Instant now = Instant.parse("2020-01-20T08:00:00Z");
        return new Measure(
                new MeasureId(ID),
                12,
                Optional.empty(),
                Optional.empty(),
                new NamedProject(new ProjectId(ID), "POPSOTE", LocalizedText.fi("POPsote")),
                Optional.empty(),
                List.of(new NamedGoal(new GoalId(ID), "1.1", LocalizedText.fi("Tavoite"), Optional.empty())),
                LocalizedText.fi("Otsikko"),
                LocalizedText.none(),
                state,
                StatusLight.GREEN,
                progress,
                Optional.of(new NamedUser(new UserId(ID), "Mia Malli")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                now,
                now,
                1);
    }
}
