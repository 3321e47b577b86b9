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
import java.util.Optional;
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
            """;

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
