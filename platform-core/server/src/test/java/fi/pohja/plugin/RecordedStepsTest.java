package fi.pohja.plugin;

import static fi.pohja.testkit.TwoTenants.LAPPI;
import static fi.pohja.testkit.TwoTenants.POHJOIS_SAVO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.AuditStep;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.TenantContext;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTasks;
import fi.pohja.testkit.Archive;
import fi.pohja.testkit.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What plugins record in the tenant's audit: under their own name, in the call's transaction, readable for ever. */
class RecordedStepsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final AuditStep ANSWERED = AuditStep.of("ANSWERED", "QUESTION", ID, "12")
            .changed("state", "OPEN", "CLOSED")
            .personal("answer");

    private static final String FINNISH = """
            audit.action.ANSWERED=Vastattiin
            audit.kind.QUESTION=Kysymys
            audit.field.state=Tila
            audit.value.state.CLOSED=päättynyt
            settings.desk=Neuvonta
            settings.desk.greeting=Tervehdys
            settings.desk.order=Järjestys
            settings.desk.order.PLACE=Paikan mukaan
            settings.desk.words=Sanat
            """;

    private static final String SETTINGS =
            "public enum Order { NEWEST, PLACE } public record Desk(LocalizedText greeting, Order order, List<String> words) {}"
                    + "public List<SettingsType<?>> settings() { return List.of(new SettingsType<Desk>() {"
                    + " public String name() { return \"desk\"; } public Class<Desk> type() { return Desk.class; }"
                    + " public Desk defaults() { return new Desk(LocalizedText.fi(\"Hei\"), Order.NEWEST, List.of()); } }); }";

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = new Platform();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static void install(String id, String body) {
        platform.install(Archive.of(
                        id,
                        "1.0.0",
                        "public Texts texts() { return Texts.of(\"messages/own\", \"fi\", \"sv\"); }" + body)
                .with("Plugin-Title-fi", "Lisäosa " + id)
                .entry("messages/own_fi.properties", FINNISH)
                .entry("messages/own_sv.properties", "audit.action.ANSWERED=Besvarades"));
        platform.on(LAPPI, id);
    }

    private static void inPage(String plugin, Consumer<TenantContext> work) {
        People.administrator(LAPPI)
                .<Boolean, RuntimeException>call(
                        () -> platform.bean(PluginCalls.class).<Boolean>inPage(plugin, "test", "fi", context -> {
                            work.accept(context);
                            return true;
                        }));
    }

    private static List<AuditEvent> steps(TenantId tenant, String plugin) {
        return Scope.of(tenant)
                .call(() -> platform.bean(AuditLog.class).search(AuditLog.Filter.everything(), 0, 500).items().stream()
                        .filter(event -> event.subjectType().startsWith(plugin + "."))
                        .toList());
    }

    @Test
    void aStepStandsInTheTenantsAuditAndReadsWellWhenThePluginIsGone() {
        install("keeping", "");
        inPage("keeping", context -> context.record(ANSWERED));

        AuditEvent event = steps(LAPPI, "keeping").getFirst();
        assertEquals("keeping.ANSWERED", event.action());
        assertEquals("keeping.QUESTION", event.subjectType());
        assertEquals(Optional.of(ID), event.subject());
        assertTrue(event.actor().isPresent(), "whoever did it is named");
        assertEquals(
                List.of(
                        new Change("state", Optional.of("OPEN"), Optional.of("CLOSED")),
                        new Change("answer", Optional.empty(), Optional.empty())),
                event.changes());
        assertEquals(List.of(), steps(POHJOIS_SAVO, "keeping"));

        platform.operating(plugins -> {
            plugins.remove("keeping", DataPolicy.KEEP);
            return true;
        });

        PluginAudit words = platform.bean(PluginAudit.class);
        Scope.of(LAPPI).run(() -> {
            assertEquals("Vastattiin", words.action(event.action(), "fi"));
            assertEquals("Besvarades", words.action(event.action(), "sv"));
            assertTrue(words.kind(event.subjectType(), "fi").endsWith(": Kysymys"));
            assertEquals("Tila", words.field(event.subjectType(), "state", "fi"));
            assertEquals(Optional.of("päättynyt"), words.value(event.subjectType(), "state", "CLOSED", "fi"));
            assertEquals(Optional.empty(), words.value(event.subjectType(), "state", "OPEN", "fi"));
            assertTrue(
                    words.actions("sv").stream()
                            .anyMatch(named -> named.name().equals("keeping.ANSWERED")
                                    && named.words().endsWith(": Besvarades")),
                    "the page of the audit offers it to choose");
        });
    }

    @Test
    void changedSettingsReadWellWhenThePluginIsGone() {
        install("setting", SETTINGS);
        People.administrator(LAPPI)
                .call(() -> platform.bean(PluginSettings.class)
                        .change(
                                "setting",
                                "desk",
                                Map.of(
                                        "greeting",
                                        new LocalizedText(Map.of("fi", "Terve", "sv", "Hej")),
                                        "order",
                                        "PLACE",
                                        "words",
                                        List.of("eka", "toka")),
                                0));
        platform.operating(plugins -> {
            plugins.remove("setting", DataPolicy.KEEP);
            return true;
        });

        AuditEvent event = Scope.of(LAPPI)
                .call(() -> platform.bean(AuditLog.class).search(AuditLog.Filter.everything(), 0, 500).items().stream()
                        .filter(one -> one.label().equals("setting.desk"))
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                Set.of(
                        new Change(
                                "greeting",
                                Optional.of("{\"fi\":\"Hei\"}"),
                                Optional.of("{\"fi\":\"Terve\",\"sv\":\"Hej\"}")),
                        new Change("order", Optional.of("NEWEST"), Optional.of("PLACE")),
                        new Change("words", Optional.empty(), Optional.of("eka, toka"))),
                Set.copyOf(event.changes()));
        PluginAudit words = platform.bean(PluginAudit.class);
        Scope.of(LAPPI).run(() -> {
            assertEquals("Lisäosa setting", words.title("setting", "fi"));
            assertEquals(Optional.of("Tervehdys"), words.text("setting", "settings.desk.greeting", "fi"));
            assertEquals(Optional.of("Paikan mukaan"), words.text("setting", "settings.desk.order.PLACE", "fi"));
            assertEquals(Optional.empty(), words.text("setting", "settings.desk.words.eka", "fi"));
        });
        Scope.of(POHJOIS_SAVO).run(() -> assertEquals("setting", words.title("setting", "fi")));
    }

    @Test
    void whatIsRolledBackLeavesNoStepAndACallThatReadsIsRefused() {
        install(
                "failing",
                Archive.card("context.record(AuditStep.of(\"SEEN\", \"QUESTION\", java.util.UUID.randomUUID(), \"1\"));"
                        + " return new CardContent.Text(\"seen\");"));

        assertThrows(
                RuntimeException.class,
                () -> inPage("failing", context -> {
                    context.record(ANSWERED);
                    throw new IllegalStateException("stumbled");
                }));
        assertInstanceOf(Answer.Failed.class, platform.ask(LAPPI, "failing"));
        assertThrows(
                RuntimeException.class,
                () -> inPage(
                        "failing", context -> IntStream.range(0, 1001).forEach(number -> context.record(ANSWERED))));

        assertEquals(List.of(), steps(LAPPI, "failing"));
    }

    @Test
    void aListenerToEverythingDoesNotHearWhatItRecords() {
        install(
                "echoing",
                "public List<EventListener<?>> listeners() { return List.of(new EventListener<CoreEvent.AnyEvent>() {"
                        + " public String id() { return \"all\"; }"
                        + " public Class<CoreEvent.AnyEvent> event() { return CoreEvent.AnyEvent.class; }"
                        + " public void on(TenantContext c, CoreEvent.AnyEvent e) {"
                        + " c.record(AuditStep.of(\"HEARD\", \"EVENT\", e.subject(), e.kind())); } }); }");

        People.administrator(LAPPI)
                .call(() -> platform.bean(Projects.class)
                        .create(ProjectDraft.of(ProjectKind.PROJECT, "ECHO-1", LocalizedText.fi("Kaiku"))));
        for (int round = 0; round < 3; round++) {
            platform.tenants().clock().advance(Duration.ofMinutes(1));
            platform.bean(TenantTasks.class).runNow("plugin-events");
        }

        String heard = steps(LAPPI, "echoing").stream().map(AuditEvent::label).collect(Collectors.joining(","));
        assertTrue(heard.contains("PROJECT"), heard);
        assertFalse(heard.contains("echoing."), heard);
    }
}
