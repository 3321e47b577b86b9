package fi.pohja.bench;

import fi.pohja.access.SignedIn;
import fi.pohja.bench.Measured.Target;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.tenancy.TenantId;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.Configuration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The list of 50 projects with their counts over the API, against the same SQL by bare JDBC. */
final class ApiReadBenchmark implements Benchmark {

    static final String PATH = "/api/projects?size=50";

    private static final String HOST = "pohjanmaa.localhost";
    private static final TenantId TENANT = new TenantId("pohjanmaa");
    private static final int PROJECTS = 50;
    private static final int MEASURES_EACH = 40;

    @Override
    public String name() {
        return "api-read";
    }

    @Override
    public String subject() {
        return "the list of 50 projects with counts over HTTP, against the same SQL by bare JDBC";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        Path data = bounds.work().resolve("data");
        try (PohjaProcess process = PohjaProcess.start(bounds.root(), data, bounds.tenants(), HOST)) {
            DatabaseSettings database = KeptDatabase.of(data);
            Path statements = bounds.work().resolve("statements.sql");
            Files.write(statements, prepare(database));
            String cookie = new Visitor(process.port(), HOST).signIn("manager").cookieHeader();
            List<Measured> lines = new ArrayList<>();
            for (int connections : bounds.quick() ? new int[] {8} : new int[] {1, 8, 32}) {
                Closed api = measure(
                        bounds, "api", connections, "-Dport=" + process.port(), "-Dhost=" + HOST, "-Dcookie=" + cookie);
                Closed jdbc = measure(
                        bounds,
                        "jdbc",
                        connections,
                        "-Durl=" + database.url(),
                        "-Dadministrator=" + database.administrator(),
                        "-Dpassword=" + database.administratorPassword(),
                        "-Dstatements=" + statements);
                lines.add(Measured.of("throughput, " + connections + " connections", "/s", api.perSecond())
                        .against(jdbc.perSecond())
                        .target(Target.ratioAtLeast(0.5)));
                lines.add(Measured.of("p99, " + connections + " connections", "ms", api.p99())
                        .against(jdbc.p99())
                        .target(Target.ratioAtMost(4)));
            }
            return lines;
        }
    }

    /** What a closed loop of callers measured, one value for each of its runs. */
    private record Closed(Samples perSecond, Samples p99) {}

    private static Closed measure(Bounds bounds, String benchmark, int connections, String... properties)
            throws Exception {
        List<Double> perSecond = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        Options options = new OptionsBuilder()
                .include(ReadLoops.class.getName() + "\\." + benchmark + "$")
                .threads(connections)
                .forks(1)
                .warmupIterations(bounds.times(3, 1))
                .warmupTime(TimeValue.seconds(bounds.times(4, 2)))
                .measurementIterations(bounds.times(3, 1))
                .measurementTime(TimeValue.seconds(bounds.times(5, 2)))
                .jvmArgsPrepend(properties)
                .jvmArgsAppend(
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djdk.httpclient.allowRestrictedHeaders=host")
                .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        for (RunResult result : new Runner(options).run()) {
            result.getBenchmarkResults()
                    .forEach(run -> run.getIterationResults().forEach(iteration -> {
                        var statistics = iteration.getPrimaryResult().getStatistics();
                        perSecond.add(connections / statistics.getMean() * 1000);
                        p99.add(statistics.getPercentile(99));
                    }));
        }
        return new Closed(new Samples(perSecond), new Samples(p99));
    }

    /** Makes the projects and finds out which statements their list runs; an instance of its own beside the process. */
    private static List<String> prepare(DatabaseSettings settings) {
        try (ApplicationContext server = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .singletons(settings, Clock.systemUTC())
                .start()) {
            Projects projects = server.getBean(Projects.class);
            Measures measures = server.getBean(Measures.class);
            Database database = server.getBean(Database.class);
            return SignedIn.unattended(TENANT, () -> {
                for (int i = 0; i < PROJECTS; i++) {
                    ProjectId project = projects.create(
                                    ProjectDraft.of(ProjectKind.PROJECT, "KOE-" + i, LocalizedText.fi("Koehanke " + i)))
                            .id();
                    for (int j = 0; j < MEASURES_EACH; j++) {
                        measures.create(project, MeasureDraft.of(LocalizedText.fi("Koetoimenpide " + j)));
                    }
                }
                return statements(database, projects);
            });
        }
    }

    private static List<String> statements(Database database, Projects projects) {
        List<String> statements = new CopyOnWriteArrayList<>();
        return database.read(sql -> {
            Configuration own = sql.configuration();
            own.set(new DefaultExecuteListenerProvider(new ExecuteListener() {
                private static final long serialVersionUID = 1L;

                @Override
                public void executeStart(ExecuteContext context) {
                    Query query = context.query();
                    if (query != null) {
                        statements.add(DSL.using(own).renderInlined(query).replace('\n', ' '));
                    }
                }
            }));
            projects.list(Projects.Filter.everything(), Order.ascending(Projects.Sort.NAME), new Slice(0, PROJECTS));
            return List.copyOf(statements);
        });
    }
}
