package fi.pohja.bench;

import fi.pohja.bench.Measured.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What choosing the tenant's own pool costs, against one login and one pool. */
final class TenancyBenchmark implements Benchmark {

    @Override
    public String name() {
        return "tenancy";
    }

    @Override
    public String subject() {
        return "a transaction through the routing source, tenants mixed, against one login and one pool";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        Path tenants = bounds.allOrOnly("lappi", "kainuu", "helsinki");
        Samples routed = measure(bounds, tenants, "routed");
        Samples single = measure(bounds, tenants, "single");
        return List.of(Measured.of("one transaction of one statement", "µs", routed)
                .against(single)
                .target(Target.ratioAtMost(1.1))
                .note("both by jOOQ, two threads; the baseline is one HikariCP pool without any of ours"));
    }

    private static Samples measure(Bounds bounds, Path tenants, String benchmark) throws RunnerException {
        List<Double> means = new ArrayList<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(Transactions.class.getName() + "\\." + benchmark + "$")
                        .threads(2)
                        .forks(1)
                        .warmupIterations(bounds.times(3, 1))
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(bounds.times(7, 2))
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgsAppend("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-Dtenants=" + tenants)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            result.getBenchmarkResults()
                    .forEach(run -> run.getIterationResults()
                            .forEach(iteration ->
                                    means.add(iteration.getPrimaryResult().getScore())));
        }
        return new Samples(means);
    }
}
