package fi.pohja.plugin;

import static fi.pohja.testkit.TwoTenants.LAPPI;
import static fi.pohja.testkit.TwoTenants.POHJOIS_SAVO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.testkit.Archive;
import fi.pohja.testkit.People;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that do what no plugin should, and what the administrator sees of each. Others notice nothing. */
class HostilePluginsTest {

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = new Platform(Map.of("pohja.plugins.call-megabytes", 64));
        platform.install(Archive.card("good", "1.0.0", "return new CardContent.Text(\"fine\");"));
        platform.on(LAPPI, "good");
        platform.on(POHJOIS_SAVO, "good");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static void othersAreFine() {
        assertEquals("fine", platform.text(LAPPI, "good"));
        assertEquals("fine", platform.text(POHJOIS_SAVO, "good"));
    }

    private static Answer.Failed<?> failure(Answer<CardContent> answer) {
        return assertInstanceOf(Answer.Failed.class, answer);
    }

    private static TenantPlugin seen(String plugin) {
        return platform.administering(LAPPI, plugins -> plugins.find(plugin)).orElseThrow();
    }

    private static Fault fault(String plugin, Fault.Code code) {
        eventually(() -> faults(plugin).stream().anyMatch(fault -> fault.code() == code));
        return faults(plugin).stream()
                .filter(fault -> fault.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No fault " + code + " among " + faults(plugin)));
    }

    private static List<Fault> faults(String plugin) {
        return platform.operating(plugins -> plugins.faults(Optional.of(plugin), 0, 50));
    }

    /** Faults are written a moment later; waits for that, at most five seconds. */
    private static void eventually(BooleanSupplier condition) {
        long until = System.nanoTime() + 5_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    @Test
    void throwsInItsConstructor() {
        InstalledPlugin broken = platform.install(
                Archive.of("ctor", "1.0.0", "public Plugin() { throw new IllegalStateException(\"no licence\"); }"));

        assertEquals(PluginState.FAILED, broken.state());
        assertTrue(broken.reason().orElse("").contains("no licence"), broken.reason()::toString);
        fault("ctor", Fault.Code.START);
        othersAreFine();
    }

    @Test
    void neverComesBackFromItsStart() {
        long began = System.nanoTime();
        InstalledPlugin slow = platform.install(
                Archive.of("slow-start", "1.0.0", "public void start(PluginContext c) { while (true) { } }"));
        long seconds = (System.nanoTime() - began) / 1_000_000_000L;

        assertEquals(PluginState.FAILED, slow.state());
        assertTrue(slow.reason().orElse("").contains("10 s"), slow.reason()::toString);
        assertTrue(seconds < 14, () -> seconds + " s");
        othersAreFine();
    }

    @Test
    void isNoPlatformPlugin() {
        InstalledPlugin odd =
                platform.install(Archive.card("odd", "1.0.0", "return null;").with("Plugin-Class", "test.Plugin$1"));
        assertEquals(PluginState.FAILED, odd.state());
        assertTrue(odd.reason().orElse("").contains("PlatformPlugin"), odd.reason()::toString);
    }

    @Test
    void hangsInOneTenantAndAnswersInAnother() {
        platform.install(Archive.card(
                "half-asleep",
                "1.0.0",
                "if (context.tenant().equals(\"lappi\")) { try {"
                        + " new java.util.concurrent.CountDownLatch(1).await(); } catch (InterruptedException e) { } }"
                        + " return new CardContent.Text(\"awake\");"));
        platform.on(LAPPI, "half-asleep");
        platform.on(POHJOIS_SAVO, "half-asleep");
        var card = platform.cards(LAPPI, "half-asleep").getFirst();

        List<CompletableFuture<Answer<CardContent>>> asleep = People.administrator(LAPPI)
                .call(() -> Stream.generate(
                                () -> platform.bean(PluginCalls.class).render(card, "fi"))
                        .limit(20)
                        .toList());

        assertEquals("awake", platform.text(POHJOIS_SAVO, "half-asleep"));
        assertTrue(asleep.stream().noneMatch(CompletableFuture::isDone), "Lappi's calls still hang");
        asleep.forEach(call -> failure(call.join()));
        othersAreFine();
    }

    @Test
    void throwsInRenderUntilItIsSuspendedForThisTenantOnly() {
        platform.install(Archive.card(
                "thrower",
                "1.0.0",
                "if (context.tenant().equals(\"lappi\")) throw new IllegalArgumentException(\"broken \" + context.tenant());"
                        + " return new CardContent.Text(\"ok\");"));
        platform.on(LAPPI, "thrower");
        platform.on(POHJOIS_SAVO, "thrower");

        for (int i = 0; i < 5; i++) {
            assertEquals(
                    ErrorKind.PLUGIN, failure(platform.ask(LAPPI, "thrower")).kind());
        }

        TenantPlugin seen = seen("thrower");
        assertEquals(TenantPluginState.SUSPENDED, seen.state());
        assertTrue(seen.reason().orElse("").contains("broken lappi"), seen.reason()::toString);
        eventually(() -> fault("thrower", Fault.Code.THREW).count() == 5);
        assertEquals(5, fault("thrower", Fault.Code.THREW).count());
        assertEquals(0, platform.cards(LAPPI, "thrower").size());
        assertEquals("ok", platform.text(POHJOIS_SAVO, "thrower"));
        assertEquals(
                TenantPluginState.ON,
                platform.administering(LAPPI, plugins -> plugins.resume("thrower"))
                        .state());
        othersAreFine();
    }

    @Test
    void whatItSaysToTheUserIsNotCounted() {
        platform.install(Archive.card(
                "polite",
                "1.0.0",
                "throw new PluginException(PluginException.ErrorKind.USER, \"Valitse ensin kieli.\");"));
        platform.on(LAPPI, "polite");
        for (int i = 0; i < 6; i++) {
            Answer.Failed<?> said = failure(platform.ask(LAPPI, "polite"));
            assertEquals(ErrorKind.USER, said.kind());
            assertEquals("Valitse ensin kieli.", said.message());
        }
        assertEquals(TenantPluginState.ON, seen("polite").state());
    }

    @Test
    void raisesALinkageError() {
        platform.install(Archive.card(
                "linkage", "1.0.0", "throw new NoSuchMethodError(\"something that was there yesterday\");"));
        platform.on(LAPPI, "linkage");

        assertEquals(ErrorKind.PLUGIN, failure(platform.ask(LAPPI, "linkage")).kind());
        assertTrue(fault("linkage", Fault.Code.LINKAGE).detail().contains("yesterday"));
        othersAreFine();
    }

    @Test
    void overflowsTheStack() {
        platform.install(Archive.of(
                "deep",
                "1.0.0",
                Archive.card("return deep(context);")
                        + "static CardContent deep(TenantContext c) { return deep(c); }"));
        platform.on(LAPPI, "deep");
        assertEquals(ErrorKind.PLUGIN, failure(platform.ask(LAPPI, "deep")).kind());
        assertTrue(fault("deep", Fault.Code.THREW).detail().contains("StackOverflowError"));
        othersAreFine();
    }

    @Test
    void hangsAndIsInterruptedInTime() {
        platform.install(Archive.card(
                "hanging",
                "1.0.0",
                "try { new java.util.concurrent.CountDownLatch(1).await(); } catch (InterruptedException e) { }"
                        + " return new CardContent.Text(\"too late\");"));
        platform.on(LAPPI, "hanging");

        long began = System.nanoTime();
        Answer.Failed<?> late = failure(platform.ask(LAPPI, "hanging"));
        long milliseconds = (System.nanoTime() - began) / 1_000_000;

        assertTrue(milliseconds < 3_000, () -> milliseconds + " ms");
        assertTrue(late.message().contains("2.0 s"), late::message);
        fault("hanging", Fault.Code.LATE);
        assertFalse(faults("hanging").stream().anyMatch(fault -> fault.code() == Fault.Code.STUCK));
        othersAreFine();
    }

    @Test
    void loopsWithoutEverBlocking() {
        platform.install(
                Archive.card("loop", "1.0.0", "long n = 0; while (n >= 0) { n = (n + 1) & 0xffff; } return null;"));
        platform.on(LAPPI, "loop");

        assertEquals(ErrorKind.PLUGIN, failure(platform.ask(LAPPI, "loop")).kind());
        eventually(() -> seen("loop").state() == TenantPluginState.SUSPENDED);

        assertEquals(TenantPluginState.SUSPENDED, seen("loop").state());
        assertTrue(
                seen("loop").reason().orElse("").contains("jumiin"),
                seen("loop").reason()::toString);
        fault("loop", Fault.Code.STUCK);
        Thread abandoned = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("abandoned-loop-card/one"))
                .findFirst()
                .orElseThrow();
        assertEquals(Thread.MIN_PRIORITY, abandoned.getPriority());
        othersAreFine();
    }

    @Test
    void allocatesWithoutEnd() {
        platform.install(Archive.card(
                "greedy",
                "1.0.0",
                "long n = 0; while (!Thread.currentThread().isInterrupted()) { n += new byte[1 << 16].length; }"
                        + " return new CardContent.Text(\"\" + n);"));
        platform.on(LAPPI, "greedy");

        assertEquals(ErrorKind.PLUGIN, failure(platform.ask(LAPPI, "greedy")).kind());
        eventually(() -> seen("greedy").state() == TenantPluginState.SUSPENDED);

        assertEquals(TenantPluginState.SUSPENDED, seen("greedy").state());
        assertTrue(fault("greedy", Fault.Code.MEMORY).what().contains("64 megabytes"));
        othersAreFine();
    }

    @Test
    void broughtTheProcessDown(@TempDir Path work) throws Exception {
        byte[] slot = "memory-eater\nlappi\ncard/one".getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[16 * 256];
        System.arraycopy(slot, 0, file, 0, slot.length);
        Files.write(work.resolve("plugins-at-work"), file);
        platform.install(Archive.card("memory-eater", "1.0.0", "return new CardContent.Text(\"\");"));
        platform.on(LAPPI, "memory-eater");

        try (var next = io.micronaut.context.ApplicationContext.builder()
                .properties(Map.of("pohja.plugins.unsigned-allowed", true, "pohja.plugins.work", work.toString()))
                .singletons(platform.tenants().settings(), platform.tenants().clock())
                .start()) {
            next.getBean(PluginStart.class).begin(Map.of());
            eventually(() -> {
                platform.bean(PluginStart.class).bringAbout();
                return seen("memory-eater").state() == TenantPluginState.SUSPENDED;
            });
            assertEquals(TenantPluginState.SUSPENDED, seen("memory-eater").state());
            assertTrue(seen("memory-eater").reason().orElse("").contains("muisti loppui"));
            fault("memory-eater", Fault.Code.BROUGHT_DOWN);
        }
    }

    @Test
    void reachesForAnotherTenantsTables() {
        platform.install(Archive.of(
                        "thief",
                        "1.0.0",
                        "public Optional<TableChangelog> tables() { return Optional.of(new TableChangelog(\"db/changelog.yaml\")); }"
                                + Archive.card("return new CardContent.Text(\"\" + context.sql().fetch("
                                        + "\"select * from pohjois_savo.project\").size());"))
                .entry("db/changelog.yaml", TablesTest.CHANGELOG));
        platform.on(LAPPI, "thief");

        assertEquals(ErrorKind.PLUGIN, failure(platform.ask(LAPPI, "thief")).kind());
        assertTrue(fault("thief", Fault.Code.THREW).detail().contains("permission denied"));
        othersAreFine();
    }

    @Test
    void usesTheCoreWithoutAsking() {
        platform.install(Archive.card(
                "sneaky", "1.0.0", "return new CardContent.Text(\"\" + context.projects().list(\"\").size());"));
        platform.on(LAPPI, "sneaky");
        assertTrue(failure(platform.ask(LAPPI, "sneaky")).message().contains("READ_PROJECTS"));
        othersAreFine();
    }

    @Test
    void looksIntoTheHost() {
        platform.install(Archive.card(
                "curious",
                "1.0.0",
                "try { Class.forName(\"fi.pohja.tenancy.Database\"); return new CardContent.Text(\"found\"); }"
                        + " catch (ClassNotFoundException e) { return new CardContent.Text(\"nothing\"); }"));
        platform.on(LAPPI, "curious");
        assertEquals("nothing", platform.text(LAPPI, "curious"));
    }

    @Test
    void keepsItsContextBeyondTheCall() {
        platform.install(Archive.of(
                "keeper",
                "1.0.0",
                "static TenantContext kept;"
                        + Archive.card("if (kept == null) { kept = context; return new CardContent.Text(\"kept\"); }"
                                + " try { return new CardContent.Text(kept.tenant()); }"
                                + " catch (IllegalStateException dead) { return new CardContent.Text(\"dead\"); }")));
        platform.on(LAPPI, "keeper");
        assertEquals("kept", platform.text(LAPPI, "keeper"));
        assertEquals("dead", platform.text(LAPPI, "keeper"));
    }

    @Test
    void leavesTheConnectionAsItWas() {
        platform.install(Archive.of(
                        "messy",
                        "1.0.0",
                        "public Optional<TableChangelog> tables() { return Optional.of(new TableChangelog(\"db/changelog.yaml\")); }"
                                + Archive.card("context.sql().execute(\"set search_path to messy\");"
                                        + " context.sql().fetch(\"select pg_advisory_lock(42)\");"
                                        + " return new CardContent.Text(\"set\");"))
                .entry("db/changelog.yaml", TablesTest.CHANGELOG));
        platform.on(LAPPI, "messy");
        for (int i = 0; i < 6; i++) {
            assertEquals("set", platform.text(LAPPI, "messy"));
        }
        String path = platform.tenants()
                .inLappi(() -> platform.bean(fi.pohja.tenancy.Database.class)
                        .read(sql -> sql.fetchSingle("show search_path").get(0, String.class)));
        assertEquals("lappi, extensions", path);
        int locks = platform.tenants()
                .inLappi(() -> platform.bean(fi.pohja.tenancy.Database.class)
                        .read(sql -> sql.fetchSingle(
                                        "select count(*)::int from pg_locks where locktype = 'advisory' and objid = 42")
                                .get(0, Integer.class)));
        assertEquals(0, locks);
    }
}
