package fi.pohja.bench;

import fi.pohja.bench.Measured.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** How long until the first page: the first start ever, a later one, and what each further tenant adds. */
final class StartBenchmark implements Benchmark {

    private static final String LAPPI = "lappi.localhost";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String subject() {
        return "from the start of the process to the first page";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        Path data = bounds.work().resolve("data");
        boolean cached = PohjaProcess.cached(bounds.root());
        double first;
        try (PohjaProcess process = PohjaProcess.start(bounds.root(), data, bounds.tenants(), LAPPI)) {
            first = process.milliseconds();
        }
        // The second start may still be making what later ones use, such as the cache of loaded classes.
        later(bounds, data, bounds.tenants());
        List<Double> starts = new ArrayList<>();
        List<Double> hellos = new ArrayList<>();
        for (int i = 0; i < bounds.times(5, 2); i++) {
            hellos.add(hello());
            starts.add(later(bounds, data, bounds.tenants()));
        }
        List<Measured> lines = new ArrayList<>();
        lines.add(Measured.of("a later start, 22 tenants", "ms", new Samples(starts))
                .against(new Samples(hellos))
                .target(Target.atMost(2500))
                .note("the baseline is a JVM that says hello from Jetty"));
        lines.add(Measured.of("the first start ever, with content and demo users", "ms", Samples.of(first))
                .target(Target.atMost(15_000))
                .note(
                        cached
                                ? "with the build's cache of loaded classes"
                                : "without a cache of loaded classes, which it writes down for the later ones"));
        if (!bounds.quick()) {
            lines.add(eachTenant(bounds, new Samples(starts).median()));
        }
        return lines;
    }

    private static double later(Bounds bounds, Path data, Path tenants) throws IOException {
        try (PohjaProcess process = PohjaProcess.start(bounds.root(), data, tenants, LAPPI)) {
            return process.milliseconds();
        }
    }

    /**
     * With 100 tenants instead of 22, nothing to migrate; the data are made outside the clock. More there cannot be: a
     * tenant's code is the region's official one, of two digits.
     */
    private static Measured eachTenant(Bounds bounds, double with22) throws IOException {
        List<String> codes = freeCodes(bounds.tenants());
        int more = codes.size();
        Path tenants = bounds.work().resolve("tenants");
        copy(bounds.tenants(), tenants);
        for (int i = 0; i < more; i++) {
            String slug = String.format(Locale.ROOT, "koe-%03d", i);
            Path folder = Files.createDirectories(tenants.resolve(slug));
            String file = Files.readString(bounds.tenants().resolve("helsinki/tenant.yaml"))
                    .replace("slug: helsinki", "slug: " + slug)
                    .replace("helsinki.localhost", slug + ".localhost")
                    .replaceAll("(?m)^code:.*$", "code: \"" + codes.get(i) + "\"")
                    .replaceAll("(?m)^municipalities:.*$", "municipalities: []");
            Files.writeString(folder.resolve("tenant.yaml"), file);
        }
        Path data = bounds.work().resolve("many");
        later(bounds, data, tenants);
        List<Double> each = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            each.add((later(bounds, data, tenants) - with22) / more);
        }
        return Measured.of("each tenant beyond 22, up to 100", "ms", new Samples(each))
                .target(Target.atMost(3));
    }

    /** The codes of two digits that no tenant has. */
    private static List<String> freeCodes(Path tenants) throws IOException {
        List<String> taken = new ArrayList<>();
        try (var folders = Files.list(tenants)) {
            for (Path folder : folders.toList()) {
                Path file = folder.resolve("tenant.yaml");
                if (Files.exists(file)) {
                    Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith("code:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .forEach(taken::add);
                }
            }
        }
        return IntStream.range(0, 100)
                .mapToObj(code -> String.format(Locale.ROOT, "%02d", code))
                .filter(code -> !taken.contains(code))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static double hello() throws IOException, InterruptedException {
        int port = PohjaProcess.freePort();
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HelloJetty.class.getName(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Visitor visitor = new Visitor(port, "localhost");
        while (!visitor.answers("/")) {
            if (!process.isAlive()) {
                throw new IOException("Jetty did not say hello");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
        return milliseconds;
    }
}
