package fi.pohja.plugin;

import static fi.pohja.testkit.TwoTenants.LAPPI;
import static fi.pohja.testkit.TwoTenants.POHJOIS_SAVO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.SignedIn;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.testkit.Archive;
import fi.pohja.testkit.People;
import java.io.ByteArrayOutputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Plugins that come, change and go while the process runs. */
class LiveChangesTest {

    private static final int CYCLES = 50;

    /** A machine busy with something else makes any call late; what is looked for is one that met a stopped version. */
    private static final String LATE = "took longer than";

    /** Something of every kind that keeps hold of classes: tables, settings, JSON, texts, events, exports. */
    private static final String USED =
            "public Optional<TableChangelog> tables() { return Optional.of(new TableChangelog(\"db/changelog.yaml\")); }"
                    + "public record Api(@jakarta.validation.constraints.NotBlank String name, int days) {}"
                    + "static final SettingsType<Api> TYPE = new SettingsType<Api>() {"
                    + " public String name() { return \"api\"; } public Class<Api> type() { return Api.class; }"
                    + " public Api defaults() { return new Api(\"a\", 7); } };"
                    + "public List<SettingsType<?>> settings() { return List.of(TYPE); }"
                    + "public Texts texts() { return Texts.of(\"m/g\", \"fi\"); }"
                    + "public record Note(int id, String text) {}"
                    + Archive.card("return new CardContent.Text(context.settings(TYPE).name() + context.text(\"hello\")"
                            + " + context.sql().fetch(\"select id, text from note\").into(Note.class).size());")
                    + "public List<Exporter> exporters() { return List.of(new Exporter() {"
                    + " public String id() { return \"x\"; } public String title() { return \"x\"; }"
                    + " public String mediaType() { return \"text/csv\"; } public String fileName() { return \"x.csv\"; }"
                    + " public void write(TenantContext c, java.io.OutputStream out, Progress p) { throw new Broken(); } }); }"
                    + "static class Broken extends RuntimeException {}";

    @Test
    void fiftyPluginsThatCameAndWentLeaveAtMostTheLastLoaderBehind() {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (Platform platform = new Platform()) {
            Archive archive = Archive.of("passing", "1.0.0", USED)
                    .entry("db/changelog.yaml", TablesTest.CHANGELOG)
                    .entry("m/g_fi.properties", "hello=Hei\n");
            for (int i = 0; i < CYCLES; i++) {
                loaders.add(cycle(platform, archive.with("Plugin-Version", "1.0." + i)));
            }
            assertTrue(platform.bean(PluginStart.class).settled());
            long left = left(loaders);
            assertTrue(left <= 1, () -> left + " loaders are still there");
        }
    }

    private static WeakReference<ClassLoader> cycle(Platform platform, Archive archive) {
        assertEquals(PluginState.STARTED, platform.install(archive).state());
        platform.on(LAPPI, "passing");
        assertEquals("aHei0", platform.text(LAPPI, "passing"));
        SignedIn admin = People.administrator(LAPPI);
        admin.call(() -> {
            PluginSettings settings = platform.bean(PluginSettings.class);
            PluginSettings.Group group = settings.groups("passing").getFirst();
            settings.change("passing", "api", Map.of("name", "a"), group.version());
            Answer<Boolean> failed = platform.bean(PluginCalls.class)
                    .export(
                            platform.bean(Contributions.class).exporters().getFirst(),
                            new ByteArrayOutputStream(),
                            (done, total) -> {},
                            "fi");
            assertTrue(failed instanceof Answer.Failed<Boolean>);
            return true;
        });
        WeakReference<ClassLoader> loader = new WeakReference<>(platform.cards(LAPPI, "passing")
                .getFirst()
                .contribution()
                .getClass()
                .getClassLoader());
        platform.operating(plugins -> {
            plugins.remove("passing", DataPolicy.EXPORT_AND_DROP);
            return true;
        });
        return loader;
    }

    /** How many loaders the collector leaves, given up to twenty turns. */
    private static long left(List<WeakReference<ClassLoader>> loaders) {
        long left = loaders.size();
        for (int turn = 0; turn < 20 && left > 0; turn++) {
            System.gc();
            LockSupport.parkNanos(100_000_000L);
            left = loaders.stream().filter(loader -> loader.get() != null).count();
        }
        return left;
    }

    @Test
    void upgradesUnderLoadFailNobody() throws InterruptedException {
        try (Platform platform = new Platform()) {
            platform.install(Archive.card("other", "1.0.0", "return new CardContent.Text(\"fine\");"));
            platform.install(Archive.card("moving", "1.0.0", "return new CardContent.Text(\"0\");"));
            platform.on(LAPPI, "other");
            platform.on(POHJOIS_SAVO, "other");
            platform.on(LAPPI, "moving");
            AtomicBoolean going = new AtomicBoolean(true);
            AtomicInteger answered = new AtomicInteger();
            ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
            List<Thread> load = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                boolean first = i % 2 == 0;
                load.add(Thread.ofPlatform().start(() -> {
                    while (going.get()) {
                        String text = platform.text(first ? LAPPI : POHJOIS_SAVO, "other");
                        String moving = platform.text(LAPPI, "moving");
                        if (!text.equals("fine") && !text.contains(LATE)) {
                            wrong.add(text);
                        }
                        if (!moving.matches("\\d") && !moving.contains(LATE)) {
                            wrong.add(moving);
                        }
                        answered.addAndGet(2);
                        LockSupport.parkNanos(30_000_000L);
                    }
                }));
            }
            for (int version = 1; version <= 5; version++) {
                platform.install(Archive.card(
                        "moving", "1." + version + ".0", "return new CardContent.Text(\"" + version + "\");"));
            }
            going.set(false);
            for (Thread thread : load) {
                thread.join();
            }
            assertEquals(List.of(), List.copyOf(wrong));
            assertTrue(answered.get() > 50, () -> "Only " + answered.get() + " answers");
            assertEquals("5", platform.text(LAPPI, "moving"));
        }
    }
}
