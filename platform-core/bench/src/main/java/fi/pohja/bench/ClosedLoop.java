package fi.pohja.bench;

import fi.pohja.bench.Measured.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What callers measured who ask again as soon as they are answered, one value for each of their runs. */
record ClosedLoop(int callers, Samples perSecond, Samples p99) {

    /**
     * Runs a loop in a process of its own.
     *
     * @param loops the class of the loops
     * @param loop the name of its method
     * @param properties system properties of the process, each with its {@code -D}
     */
    static ClosedLoop of(Bounds bounds, Class<?> loops, String loop, int callers, String... properties)
            throws RunnerException {
        List<Double> perSecond = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        // Only the callers themselves have to get warm: the server has been asked for long, the database is warm at
        // once.
        for (RunResult result : ran(
                loops,
                loop,
                callers,
                options -> options.warmupIterations(1)
                        .warmupTime(TimeValue.seconds(bounds.times(4, 1)))
                        .measurementIterations(bounds.times(3, 1))
                        .measurementTime(TimeValue.seconds(bounds.times(4, 1))),
                properties)) {
            result.getBenchmarkResults()
                    .forEach(run -> run.getIterationResults().forEach(iteration -> {
                        var statistics = iteration.getPrimaryResult().getStatistics();
                        perSecond.add(callers / statistics.getMean() * 1000);
                        p99.add(statistics.getPercentile(99));
                    }));
        }
        return new ClosedLoop(callers, new Samples(perSecond), new Samples(p99));
    }

    /**
     * Runs a loop that nobody looks at, until the server has compiled what it needs: that takes longer than the loops
     * themselves warm up, and everybody but the first few minutes' callers meets a server that has.
     */
    static void warm(Bounds bounds, Class<?> loops, String loop, int callers, String... properties)
            throws RunnerException {
        ran(
                loops,
                loop,
                callers,
                options -> options.warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.seconds(bounds.times(20, 2))),
                properties);
    }

    private static Collection<RunResult> ran(
            Class<?> loops, String loop, int callers, UnaryOperator<ChainedOptionsBuilder> times, String... properties)
            throws RunnerException {
        return new Runner(times.apply(new OptionsBuilder()
                                .include(loops.getName() + "\\." + loop + "$")
                                .threads(callers)
                                .forks(1)
                                .jvmArgsPrepend(properties)
                                .jvmArgsAppend(
                                        "-Xmx512m",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-Djdk.httpclient.allowRestrictedHeaders=host,origin")
                                .verbosity(VerboseMode.SILENT)
                                .shouldFailOnError(true))
                        .build())
                .run();
    }

    /** The lines of the table: throughput of at least a share of the baseline's, and the 99th percentile. */
    List<Measured> against(ClosedLoop baseline, double atLeast) {
        String connections = callers == 1 ? "1 connection" : callers + " connections";
        return List.of(
                Measured.of("throughput, " + connections, "/s", perSecond)
                        .against(baseline.perSecond)
                        .target(Target.ratioAtLeast(atLeast)),
                Measured.of("p99, " + connections, "ms", p99)
                        .against(baseline.p99)
                        .target(Target.ratioAtMost(4)));
    }
}
