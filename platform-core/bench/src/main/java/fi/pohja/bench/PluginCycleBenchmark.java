package fi.pohja.bench;

import fi.pohja.bench.Measured.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A plugin that comes, is used, is upgraded and goes, again and again, while others work. */
final class PluginCycleBenchmark implements Benchmark {

    private static final String PLUGIN = "visits";
    private static final String ARCHIVE = "plugins/example/target/pohja-example-1.0.0.jar";
    private static final String LOADER = "fi.pohja.plugin.internal.ArchiveLoader$Isolated";
    private static final String HOST = "lappi.localhost";
    private static final String OTHERS = "pohjanmaa.localhost";
    private static final double PER_SECOND = 40;
    private static final double OWN_PER_SECOND = 20;
    private static final int LOOKS = 5;
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Those of the plugins that come with the application. */
    private static final int BUNDLED = 1;

    @Override
    public String name() {
        return "plugin-cycle";
    }

    @Override
    public String subject() {
        return "a plugin installed, used, upgraded and removed under load, against the load without it";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        int rounds = bounds.times(5, 1);
        int cycles = bounds.times(10, 2);
        try (PohjaProcess process = PohjaProcess.filled(bounds, HOST)) {
            Cycles cycle = new Cycles(process, Files.readAllBytes(bounds.root().resolve(ARCHIVE)));
            OpenLoop.Request others = others(process.port());
            // Both ways once, so that neither pays for what is loaded for the first time.
            OpenLoop.during(bounds.times(10, 2), PER_SECOND, others);
            cycle.run(bounds.times(2, 1));
            int loadersBefore = cycle.loaders(BUNDLED);
            List<Double> without = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            long failed = 0;
            for (int round = 0; round < rounds; round++) {
                without.add(
                        OpenLoop.during(bounds.times(10, 4), PER_SECOND, others).milliseconds(99));
                OpenLoop load = OpenLoop.at(PER_SECOND, others);
                cycle.run(cycles);
                OpenLoop.Answers answers = load.end();
                with.add(answers.milliseconds(99));
                failed += answers.failed();
            }
            return List.of(
                    Measured.of("p99 of others' requests", "ms", new Samples(with))
                            .against(new Samples(without))
                            .target(Target.ratioAtMost(1.1))
                            .note("another region's lists, " + Math.round(PER_SECOND) + " a second"),
                    Measured.of(
                                    "failed requests, others' and the plugin's own",
                                    "",
                                    Samples.of(failed + cycle.failed()))
                            .target(Target.atMost(0)),
                    Measured.of(
                                    "loaders left after " + rounds * cycles + " cycles",
                                    "",
                                    Samples.of(cycle.loaders(loadersBefore) - loadersBefore))
                            .target(Target.atMost(0)),
                    Measured.of("one cycle", "s", new Samples(cycle.seconds()))
                            .note("install, on, use, upgrade, use, off, remove with its tables' rows kept in a file"));
        }
    }

    private static OpenLoop.Request others(int port) throws IOException {
        Visitor reader = new Visitor(port, OTHERS).signIn("manager");
        List<String> asked = List.of("/api/me", "/api/projects?size=5", "/api/measures?size=5");
        AtomicInteger turn = new AtomicInteger();
        return () -> {
            String path = asked.get(turn.getAndIncrement() % asked.size());
            HttpResponse<String> answer = reader.read(path);
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
        };
    }

    /** The same plugin under another version. */
    private static byte[] version(byte[] archive, String version) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(archive))) {
            Manifest manifest = new Manifest(in.getManifest());
            manifest.getMainAttributes().putValue("Plugin-Version", version);
            try (JarOutputStream out = new JarOutputStream(written, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    if (!entry.isDirectory()) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        in.transferTo(out);
                        out.closeEntry();
                    }
                }
            }
        }
        return written.toByteArray();
    }

    /** Goes through a plugin's life, by the operator's pages and the region's; its user has an open tab. */
    private static final class Cycles {

        private final PohjaProcess process;
        private final byte[] archive;
        private final Visitor operator;
        private final Visitor administrator;
        private final Visitor user;
        private final List<Double> seconds = new ArrayList<>();
        private int version;
        private long failed;

        Cycles(PohjaProcess process, byte[] archive) throws IOException {
            this.process = process;
            this.archive = archive;
            operator = new Visitor(process.port(), "platform.localhost").signIn("operator");
            administrator = new Visitor(process.port(), HOST).signIn("admin");
            user = new Visitor(process.port(), HOST).signIn("manager");
            user.open("");
        }

        void run(int times) throws IOException, InterruptedException {
            for (int at = 0; at < times; at++) {
                long began = System.nanoTime();
                once();
                seconds.add((System.nanoTime() - began) / 1e9);
            }
        }

        private void once() throws IOException, InterruptedException {
            install();
            switched(true);
            use();
            OpenLoop own = OpenLoop.at(OWN_PER_SECOND, this::ask);
            install();
            failed += own.end().failed();
            use();
            user.go("");
            switched(false);
            done(operator.submit("/plugins/" + PLUGIN + "/remove", Map.of("data", "EXPORT_AND_DROP")));
        }

        /** The next version; when the answer comes it is at work. */
        private void install() throws IOException {
            version++;
            done(operator.upload("/plugins/install", "archive", "visits.jar", version(archive, "1.0." + version)));
        }

        private static void done(HttpResponse<String> answer) throws IOException {
            if (answer.statusCode() != 303) {
                throw new IOException("The operator's page answered " + answer.statusCode() + " " + answer.body());
            }
        }

        private void switched(boolean on) throws IOException {
            HttpResponse<String> answer = administrator.put("/api/plugins/" + PLUGIN, "{\"on\":" + on + "}");
            if (answer.statusCode() != 200) {
                throw new IOException("Switching the plugin answered " + answer.statusCode() + " " + answer.body());
            }
        }

        /** Its operation and its page. */
        private void use() throws IOException {
            ask();
            if (!user.go("x/" + PLUGIN).contains("vaadin-grid")) {
                throw new IOException("The plugin's page is not there");
            }
        }

        private void ask() throws IOException {
            HttpResponse<String> answer = administrator.read("/api/plugins/" + PLUGIN + "/visits?most=10");
            if (answer.statusCode() != 200) {
                throw new IOException("The plugin answered " + answer.statusCode() + " " + answer.body());
            }
        }

        long failed() {
            return failed;
        }

        List<Double> seconds() {
            return seconds;
        }

        /** How many there are once what was left has had time to end: at most so many, or as many as stay. */
        int loaders(int wanted) throws IOException, InterruptedException {
            user.go("");
            int there = Integer.MAX_VALUE;
            for (int look = 0; look < LOOKS && there > wanted; look++) {
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
                there = process.instances(LOADER);
            }
            return there;
        }
    }
}
