package fi.pohja.plugin;

import static fi.pohja.testkit.TwoTenants.LAPPI;
import static fi.pohja.testkit.TwoTenants.POHJOIS_SAVO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.indicator.Fetched;
import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.Indicators;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.Finding;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.PanelContent;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicPage;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTasks;
import fi.pohja.testkit.Archive;
import fi.pohja.testkit.People;
import fi.pohja.testkit.ReferenceData;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each kind of contribution, from a plugin to whoever uses it. */
class ContributionsTest {

    private static final String TABLES =
            "public Optional<TableChangelog> tables() { return Optional.of(new TableChangelog(\"db/changelog.yaml\")); }";
    private static final String COUNT = Archive.card(
            "return new CardContent.Text(String.join(\",\", context.sql().fetch(\"select text from note order by id\").getValues(0, String.class)));");

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = new Platform();
        ReferenceData.enter(platform.tenants());
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static void eventually(BooleanSupplier condition) {
        long until = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private static fi.pohja.programme.Project project(TenantId tenant, String code, String name) {
        return People.administrator(tenant)
                .call(() -> platform.bean(Projects.class)
                        .create(ProjectDraft.of(ProjectKind.PROJECT, code, LocalizedText.fi(name))));
    }

    @Test
    void listenersHearOfWhatWasCommittedInOrderAndOfNothingElse() {
        platform.install(Archive.of(
                        "listening",
                        "1.0.0",
                        TABLES + COUNT
                                + "public List<EventListener<?>> listeners() { return List.of(new EventListener<CoreEvent.ProjectEvent>() {"
                                + " public String id() { return \"projects\"; }"
                                + " public Class<CoreEvent.ProjectEvent> event() { return CoreEvent.ProjectEvent.class; }"
                                + " public void on(TenantContext c, CoreEvent.ProjectEvent e) {"
                                + " c.sql().execute(\"insert into note (text) values ({0})\", DSL.val(e.action())); } }); }")
                .entry("db/changelog.yaml", TablesTest.CHANGELOG));
        platform.on(LAPPI, "listening");

        var project = project(LAPPI, "LISTEN-1", "Kuuntelu");
        project(POHJOIS_SAVO, "LISTEN-1", "Toisaalla");
        People.administrator(LAPPI).call(() -> platform.bean(Projects.class).archive(project.id(), project.version()));
        assertThrows(InvalidException.class, () -> project(LAPPI, "", "Tyhjä"));

        eventually(() -> platform.text(LAPPI, "listening").equals("CREATED,ARCHIVED"));
        assertEquals("CREATED,ARCHIVED", platform.text(LAPPI, "listening"));
    }

    @Test
    void aListenerThatFailsIsGivenTheEventAgain() {
        platform.install(Archive.of(
                        "stumbling",
                        "1.0.0",
                        TABLES + COUNT
                                + "static int tries; public List<EventListener<?>> listeners() { return List.of(new EventListener<CoreEvent.ProjectEvent>() {"
                                + " public String id() { return \"projects\"; }"
                                + " public Class<CoreEvent.ProjectEvent> event() { return CoreEvent.ProjectEvent.class; }"
                                + " public void on(TenantContext c, CoreEvent.ProjectEvent e) {"
                                + " c.sql().execute(\"insert into note (text) values ('once')\");"
                                + " if (tries++ == 0) throw new IllegalStateException(\"stumbled\"); } }); }")
                .entry("db/changelog.yaml", TablesTest.CHANGELOG));
        platform.on(LAPPI, "stumbling");
        project(LAPPI, "STUMBLE-1", "Kompastus");
        eventually(() -> platform.operating(plugins -> plugins.faults(java.util.Optional.of("stumbling"), 0, 5))
                        .size()
                == 1);
        assertEquals("", platform.text(LAPPI, "stumbling"));

        platform.tenants().clock().advance(Duration.ofMinutes(1));
        platform.bean(TenantTasks.class).runNow("plugin-events");
        assertEquals("once", platform.text(LAPPI, "stumbling"));
    }

    @Test
    void tasksRunWhenTheyAreDueInEachTenantByItself() {
        platform.install(Archive.of(
                        "ticking",
                        "1.0.0",
                        TABLES + COUNT
                                + "public List<ScheduledTask> tasks() { return List.of(new ScheduledTask() {"
                                + " public String id() { return \"tick\"; }"
                                + " public Schedule schedule() { return Schedule.every(Duration.ofHours(1)); }"
                                + " public void run(TenantContext c) { c.sql().execute(\"insert into note (text) values ('tick')\"); } }); }")
                .entry("db/changelog.yaml", TablesTest.CHANGELOG));
        platform.on(LAPPI, "ticking");
        TenantTasks tasks = platform.bean(TenantTasks.class);

        tasks.runNow("plugin-tasks");
        eventually(() -> platform.text(LAPPI, "ticking").equals("tick"));
        tasks.runNow("plugin-tasks");
        assertEquals("tick", platform.text(LAPPI, "ticking"));

        platform.tenants().clock().advance(Duration.ofMinutes(61));
        tasks.runNow("plugin-tasks");
        eventually(() -> platform.text(LAPPI, "ticking").equals("tick,tick"));
        assertEquals("tick,tick", platform.text(LAPPI, "ticking"));
    }

    @Test
    void rulesOfDraftsRejectByTheirFindingsOnly() {
        platform.install(
                Archive.of(
                        "strict",
                        "1.0.0",
                        "public List<DraftRule<?>> draftRules() { return List.of(new DraftRule<ProjectDraft>() {"
                                + " public String id() { return \"names\"; } public Class<ProjectDraft> draft() { return ProjectDraft.class; }"
                                + " public List<Finding> check(TenantContext c, ProjectDraft d) {"
                                + " if (d.name().text(\"fi\").contains(\"kaadu\")) throw new IllegalStateException();"
                                + " return d.name().text(\"fi\").contains(\"huono\") ? List.of(Finding.error(\"name\", \"Valitse parempi nimi.\")) : List.of(); } }); }"));
        platform.on(LAPPI, "strict");

        InvalidException rejected =
                assertThrows(InvalidException.class, () -> project(LAPPI, "STRICT-1", "huono nimi"));
        assertEquals("name", rejected.violations().getFirst().field());
        assertEquals(
                "Valitse parempi nimi.",
                rejected.violations().getFirst().arguments().getFirst());
        assertEquals("STRICT-2", project(LAPPI, "STRICT-2", "kaadu").code());
        assertEquals("STRICT-3", project(POHJOIS_SAVO, "STRICT-3", "huono nimi").code());
    }

    @Test
    void warningsAreShownOnceBeforeItIsStoredAndHintsAfterwards() {
        platform.install(Archive.of(
                "gentle",
                "1.0.0",
                "public List<DraftRule<?>> draftRules() { return List.of(new DraftRule<ProjectDraft>() {"
                        + " public String id() { return \"names\"; } public Class<ProjectDraft> draft() { return ProjectDraft.class; }"
                        + " public List<Finding> check(TenantContext c, ProjectDraft d) {"
                        + " return d.code().startsWith(\"GENTLE\") ? List.of(Finding.warning(\"plannedEnd\", \"Loppu puuttuu.\"),"
                        + " Finding.hint(\"\", \"Muista alue.\")) : List.of(); } }); }"));
        platform.on(LAPPI, "gentle");
        DraftRules.Reader reader = new DraftRules.Reader();

        DraftRules.NoticedException noticed = assertThrows(
                DraftRules.NoticedException.class, () -> reader.store(() -> project(LAPPI, "GENTLE-1", "Varoitettu")));
        assertEquals(List.of(Finding.warning("plannedEnd", "Loppu puuttuu.")), noticed.findings());
        reader.store(() -> project(LAPPI, "GENTLE-1", "Varoitettu"));
        assertEquals(List.of(Finding.hint("", "Muista alue.")), reader.hints());

        assertEquals("GENTLE-2", project(LAPPI, "GENTLE-2", "Kukaan ei lue").code());
    }

    @Test
    void sourcesFeedIndicatorsOnceADayAndAgainAfterAFailure() {
        platform.install(
                Archive.of(
                        "measuring",
                        "1.0.0",
                        "static int asked; static LocalDate first;"
                                + "public Set<Capability> capabilities() { return Set.of(Capability.RECORD_OBSERVATIONS); }"
                                + Archive.card("return new CardContent.Text(asked + \" \" + first);")
                                + "public List<ObservationSource> observationSources() { return List.of(new ObservationSource() {"
                                + " public String id() { return \"visits\"; }"
                                + " public Indicator indicator() { return new Indicator(\"visits\", LocalizedText.fi(\"Mittarin käynnit\"), LocalizedText.fi(\"käyntiä\"), \"Oma\"); }"
                                + " public List<Observation> fetch(TenantContext c, LocalDate from, LocalDate to) {"
                                + " asked++; if (asked == 2) throw new PluginException(PluginException.ErrorKind.EXTERNAL, \"poissa\");"
                                + " if (asked == 1) first = from;"
                                + " return List.of(Observation.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), BigDecimal.valueOf(asked)),"
                                + " Observation.of(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 29), new BigDecimal(\"0.5\")),"
                                + " new Observation(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 29), Optional.of(\"148\"), BigDecimal.TWO)); } }); }"));
        platform.on(LAPPI, "measuring");
        TenantTasks tasks = platform.bean(TenantTasks.class);

        tasks.runNow("plugin-tasks");
        eventually(() -> fetched(LAPPI).filter(one -> !one.periods().isEmpty()).isPresent());
        Fetched once = fetched(LAPPI).orElseThrow();
        assertEquals(3, once.periods().size());
        assertEquals(2, once.ofRegion().size());
        assertEquals("measuring", once.plugin());
        assertTrue(fetched(POHJOIS_SAVO).isEmpty());
        Indicator made = measured(LAPPI).orElseThrow();
        assertEquals(1, made.decimals());
        assertEquals(
                BigDecimal.ONE,
                made.observations().getFirst().value().orElseThrow().stripTrailingZeros());

        // The second attempt fails outside; the host tries again half an hour later, and what comes takes the old's
        // place.
        platform.tenants().clock().advance(Duration.ofDays(1));
        tasks.runNow("plugin-tasks");
        eventually(() -> platform.text(LAPPI, "measuring").startsWith("2 "));
        eventually(() -> !platform.operating(plugins -> plugins.faults(Optional.of("measuring"), 0, 5))
                .isEmpty());
        platform.tenants().clock().advance(Duration.ofMinutes(31));
        eventually(() -> {
            tasks.runNow("plugin-tasks");
            return platform.text(LAPPI, "measuring").startsWith("3 ");
        });
        eventually(() -> value(LAPPI).compareTo(BigDecimal.valueOf(3)) == 0);
        assertEquals(0, value(LAPPI).compareTo(BigDecimal.valueOf(3)));
        assertEquals(3, fetched(LAPPI).orElseThrow().periods().size());
        assertEquals(1, measured(LAPPI).orElseThrow().observations().size());
    }

    private static BigDecimal value(TenantId tenant) {
        return measured(tenant).orElseThrow().observations().getFirst().value().orElseThrow();
    }

    private static Optional<Indicator> measured(TenantId tenant) {
        return People.administrator(tenant).call(() -> {
            Indicators indicators = platform.bean(Indicators.class);
            return indicators
                    .list(
                            new Indicators.Filter("Mittarin käynnit", Optional.empty(), Archived.CURRENT),
                            Order.ascending(Indicators.Sort.TITLE),
                            Slice.first())
                    .items()
                    .stream()
                    .findFirst()
                    .map(row -> indicators.open(row.id()));
        });
    }

    private static Optional<Fetched> fetched(TenantId tenant) {
        return measured(tenant)
                .flatMap(indicator -> People.administrator(tenant)
                        .call(() -> platform.bean(Indicators.class).fetched(indicator.id())));
    }

    @Test
    void panelsAndExportersAndPublicPagesAnswer() {
        platform.install(
                Archive.of(
                        "many",
                        "1.0.0",
                        "public Set<Capability> capabilities() { return Set.of(Capability.READ_PROJECTS, Capability.PUBLISH_PAGES); }"
                                + "public List<EntityPanel<?>> panels() { return List.of(new EntityPanel<Project>() {"
                                + " public String id() { return \"p\"; } public String title() { return \"p\"; }"
                                + " public Class<Project> entity() { return Project.class; }"
                                + " public PanelContent render(TenantContext c, Project p) { return PanelContent.of("
                                + "new PanelContent.Section.Fields(\"\", List.of(PanelContent.Field.of(\"Koodi\", p.code())))); } }); }"
                                + "public List<Exporter> exporters() { return List.of(new Exporter() {"
                                + " public String id() { return \"x\"; } public String title() { return \"x\"; }"
                                + " public String mediaType() { return \"text/csv\"; } public String fileName() { return \"x.csv\"; }"
                                + " public void write(TenantContext c, java.io.OutputStream out, Progress p) throws java.io.IOException {"
                                + " for (Project one : c.projects().list(\"MANY\")) out.write((one.code() + \"\\n\").getBytes()); out.close(); } }); }"
                                + "public List<PublicPage> publicPages() { return List.of(new PublicPage() {"
                                + " public String path() { return \"hello\"; } public String title() { return \"hello\"; }"
                                + " public PublicContent show(TenantContext c, Request r) { return PublicContent.of(\"Hei \" + r.below()); }"
                                + " public PublicContent submit(TenantContext c, Sent s) { return PublicContent.of(c.projects().list(\"\").toString()); } }); }"));
        platform.on(LAPPI, "many");
        var project = project(LAPPI, "MANY-1", "Monta");
        SignedIn user = People.administrator(LAPPI);
        Contributions contributions = platform.bean(Contributions.class);
        PluginCalls calls = platform.bean(PluginCalls.class);

        user.call(() -> {
            var panel = contributions.panels(fi.pohja.spi.core.Project.class).getFirst();
            var seen = platform.bean(fi.pohja.spi.core.Projects.class)
                    .find(new fi.pohja.spi.core.ProjectId(project.id().value()))
                    .orElseThrow();
            assertTrue(calls.panel(panel, seen, "fi").join() instanceof Answer.Content<PanelContent> content
                    && content.content().toString().contains("MANY-1"));

            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Answer<Boolean> written =
                    calls.export(contributions.exporters().getFirst(), out, (done, total) -> {}, "fi");
            assertTrue(written instanceof Answer.Content<Boolean>, written::toString);
            assertEquals("MANY-1\n", out.toString(StandardCharsets.UTF_8));
            return true;
        });
        Scope.of(LAPPI).run(() -> {
            var page = contributions.publicPages().getFirst();
            assertTrue(calls.show(page, new PublicPage.Request("inari", Map.of()), "fi")
                            instanceof Answer.Content<PublicContent> content
                    && content.content().title().equals("Hei inari"));
            Answer<PublicContent> closed = calls.submit(page, new PublicPage.Sent("", "f", Map.of()), "fi");
            assertTrue(
                    closed instanceof Answer.Failed<PublicContent> failed
                            && failed.message().contains("oikeutta"),
                    closed::toString);
        });
    }

    @Test
    void permissionsAreGivenToRoles() {
        platform.install(Archive.of(
                        "guarded",
                        "1.0.0",
                        "public List<PermissionType> permissions() { return List.of(PermissionType.of(\"EDIT_CHOICES\", \"PROJECT_MANAGER\")); }"
                                + "public Texts texts() { return Texts.of(\"m/g\", \"fi\"); }")
                .entry("m/g_fi.properties", "permission.EDIT_CHOICES=Muuttaa valintoja\n"));
        platform.on(LAPPI, "guarded");

        assertTrue(allowed(Role.PROJECT_MANAGER));
        assertTrue(allowed(Role.TENANT_ADMIN));
        assertFalse(allowed(Role.PROFESSIONAL));
        TenantPlugin changed = platform.administering(
                LAPPI, plugins -> plugins.assign("guarded", "EDIT_CHOICES", Set.of("PROFESSIONAL")));
        assertEquals(
                "Muuttaa valintoja", changed.offer().permissions().getFirst().title());
        assertTrue(allowed(Role.PROFESSIONAL));
        assertFalse(allowed(Role.PROJECT_MANAGER));
    }

    private static boolean allowed(Role role) {
        return People.with(LAPPI, role)
                .call(() -> platform.bean(Contributions.class).allowed("guarded", "EDIT_CHOICES"));
    }

    @Test
    void settingsAreCheckedKeptWithTheirHistoryAndSecretsHidden() {
        String body =
                "public record Api(@jakarta.validation.constraints.NotBlank @jakarta.validation.constraints.Size(max = 30) String name,"
                        + " @Secret String token, @jakarta.validation.constraints.Min(1) int days, LocalizedText greeting) {}"
                        + "static final SettingsType<Api> TYPE = new SettingsType<Api>() {"
                        + " public String name() { return \"api\"; } public Class<Api> type() { return Api.class; }"
                        + " public Api defaults() { return new Api(\"oletus\", \"\", 7, LocalizedText.fi(\"Hei\")); } };"
                        + "public List<SettingsType<?>> settings() { return List.of(TYPE); }"
                        + Archive.card(
                                "Api api = context.settings(TYPE); return new CardContent.Text(api.name() + \"/\" + api.token() + \"/\" + api.days() + \"/\" + api.greeting().text(\"fi\"));");
        platform.install(Archive.of("setting", "1.0.0", body));
        platform.on(LAPPI, "setting");
        platform.on(POHJOIS_SAVO, "setting");
        assertEquals("oletus//7/Hei", platform.text(LAPPI, "setting"));
        PluginSettings settings = platform.bean(PluginSettings.class);

        SignedIn admin = People.administrator(LAPPI);
        admin.call(() -> {
            PluginSettings.Group group = settings.groups("setting").getFirst();
            assertEquals(PluginSettings.Kind.SECRET, group.fields().get(1).kind());
            InvalidException faulty = assertThrows(
                    InvalidException.class,
                    () -> settings.change("setting", "api", Map.of("name", "", "days", java.math.BigDecimal.ZERO), 0));
            assertEquals(2, faulty.violations().size(), faulty.violations()::toString);
            PluginSettings.Group stored =
                    settings.change("setting", "api", Map.of("name", "eka", "token", "hyshys"), group.version());
            assertEquals(PluginSettings.MASKED, stored.values().get("token"));
            settings.change("setting", "api", Map.of("name", "toka", "token", PluginSettings.MASKED), stored.version());
            return true;
        });
        assertEquals("toka/hyshys/7/Hei", platform.text(LAPPI, "setting"));
        assertEquals("oletus//7/Hei", platform.text(POHJOIS_SAVO, "setting"));
        String kept = platform.tenants()
                .inLappi(() -> platform.bean(fi.pohja.tenancy.Database.class)
                        .read(sql -> sql.fetchSingle(
                                        "select string_agg(document_json::text, ' ') from lappi.plugin_setting")
                                .get(0, String.class)));
        assertFalse(kept.contains("hyshys"), kept);
        admin.call(() -> {
            assertEquals(2, settings.history("setting", "api").size());
            settings.rollBack("setting", "api", 1, 2);
            return true;
        });
        assertEquals("eka/hyshys/7/Hei", platform.text(LAPPI, "setting"));
        admin.call(() -> settings.reset("setting", "api", 3));
        assertEquals("oletus//7/Hei", platform.text(LAPPI, "setting"));
    }
}
