package fi.pohja.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs benchmarks one after the other, prints one table and writes one JSON file.
 *
 * <p>{@code ./pohja bench [--quick] [name…]}; without names all of them.
 */
public final class Bench {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

    private static final List<Benchmark> ALL = List.of(
            new StartBenchmark(),
            new MemoryBenchmark(),
            new ApiReadBenchmark(),
            new ApiWriteBenchmark(),
            new UiBenchmark(),
            new PagesBenchmark(),
            new TenancyBenchmark(),
            new TenantCreateBenchmark(),
            new PluginCallBenchmark(),
            new PluginCycleBenchmark(),
            new ImportBenchmark(),
            new ReportBenchmark(),
            new ScaleBenchmark());

    private Bench() {}

    /**
     * Called by the launcher.
     *
     * @param arguments the checkout's directory, then what the user typed
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        List<String> typed = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        boolean quick = typed.remove("--quick");
        List<Benchmark> chosen = typed.isEmpty()
                ? ALL
                : ALL.stream()
                        .filter(benchmark -> typed.contains(benchmark.name()))
                        .toList();
        if (chosen.size() < typed.size()) {
            LOG.error(
                    "Unknown benchmark in {}. There are: {}",
                    typed,
                    ALL.stream().map(Benchmark::name).toList());
            System.exit(2);
        }
        Path target = Files.createDirectories(root.resolve("platform-core/bench/target"));
        Path work = Files.createTempDirectory(target, "run");
        Map<String, String> machine = Machine.facts();
        Map<String, List<Measured>> results = new LinkedHashMap<>();
        boolean allRan = true;
        for (Benchmark benchmark : chosen) {
            LOG.info("{}: {}", benchmark.name(), benchmark.subject());
            long began = System.nanoTime();
            try {
                results.put(
                        benchmark.name(),
                        benchmark.run(new Bounds(root, Files.createDirectory(work.resolve(benchmark.name())), quick)));
            } catch (Exception failed) {
                allRan = false;
                LOG.error("{} could not be measured", benchmark.name(), failed);
            }
            LOG.info("  {} s", (System.nanoTime() - began) / 1_000_000_000);
        }
        remove(work);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        machine.put("load after", Machine.load());
        machine.forEach((name, value) -> out.println(name + ": " + value));
        out.println();
        out.println(Table.of(results));
        Path json = target.resolve("bench.json");
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(json.toFile(), document(machine, quick, results));
        out.println("Also in " + root.relativize(json));
        // A number never fails the run; a benchmark that did not run does.
        System.exit(allRan ? 0 : 1);
    }

    private static Map<String, Object> document(
            Map<String, String> machine, boolean quick, Map<String, List<Measured>> results) {
        Map<String, Object> benchmarks = new LinkedHashMap<>();
        results.forEach((name, rows) ->
                benchmarks.put(name, rows.stream().map(Bench::line).toList()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("machine", machine);
        document.put("quick", quick);
        document.put("benchmarks", benchmarks);
        return document;
    }

    private static Map<String, Object> line(Measured row) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", row.what());
        line.put("unit", row.unit());
        line.put("values", row.value().values());
        row.baseline().ifPresent(base -> line.put("baseline", base.values()));
        row.ratio().ifPresent(ratio -> line.put("ratio", ratio));
        row.target().ifPresent(target -> line.put("target", target.toString()));
        row.met().ifPresent(met -> line.put("met", met));
        line.put("clean", row.clean() && !row.once());
        return line;
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.warn("{} could not be removed: {}", directory, left.toString());
        }
    }
}
