package fi.pohja.bench;

import fi.pohja.access.SignedIn;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.tenancy.TenantId;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;

/** Making a measure over the API, against the rows it writes by bare JDBC. */
final class ApiWriteBenchmark implements Benchmark {

    static final String BODY = "{\"title\":{\"fi\":\"Koetoimenpide\"}}";

    private static final String HOST = "pohjanmaa.localhost";
    private static final TenantId TENANT = new TenantId("pohjanmaa");
    private static final int[] CONNECTIONS = {1, 8};

    @Override
    public String name() {
        return "api-write";
    }

    @Override
    public String subject() {
        return "making a measure over HTTP, against the same INSERTs by bare JDBC";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        try (PohjaProcess process = PohjaProcess.filled(bounds, HOST)) {
            DatabaseSettings database = KeptDatabase.of(process.data());
            Prepared prepared = prepare(database);
            Path statements = bounds.work().resolve("statements.sql");
            Files.write(statements, prepared.statements());
            String cookie = new Visitor(process.port(), HOST).signIn("manager").cookieHeader();
            String[] asking = {
                "-Dport=" + process.port(), "-Dhost=" + HOST, "-Dcookie=" + cookie, "-Dprojects=" + prepared.projects()
            };
            ClosedLoop.warm(bounds, WriteLoops.class, "api", CONNECTIONS[CONNECTIONS.length - 1], asking);
            List<Measured> lines = new ArrayList<>();
            for (int connections : CONNECTIONS) {
                ClosedLoop api = ClosedLoop.of(bounds, WriteLoops.class, "api", connections, asking);
                ClosedLoop jdbc = ClosedLoop.of(
                        bounds,
                        WriteLoops.class,
                        "jdbc",
                        connections,
                        "-Durl=" + database.url(),
                        "-Dadministrator=" + database.administrator(),
                        "-Dpassword=" + database.administratorPassword(),
                        "-Dstatements=" + statements);
                lines.addAll(api.against(jdbc, 0.4));
            }
            return lines;
        }
    }

    /**
     * What both sides need.
     *
     * @param projects ids, one for each caller, separated by commas
     * @param statements with a parameter wherever the measure's id stands
     */
    private record Prepared(String projects, List<String> statements) {}

    private static Prepared prepare(DatabaseSettings settings) {
        try (ApplicationContext server = KeptDatabase.server(settings)) {
            return SignedIn.unattended(TENANT, () -> {
                List<ProjectId> projects = IntStream.range(0, CONNECTIONS[CONNECTIONS.length - 1])
                        .mapToObj(at -> GrantLedger.project(server.getBean(Projects.class), "KIRJOITUS-" + at))
                        .toList();
                return new Prepared(
                        projects.stream()
                                .map(project -> project.value().toString())
                                .collect(Collectors.joining(",")),
                        statements(server, projects.getFirst()));
            });
        }
    }

    private static List<String> statements(ApplicationContext server, ProjectId project) {
        Statements statements = new Statements();
        MeasureDraft draft = MeasureDraft.of(LocalizedText.fi("Koetoimenpide"));
        return server.getBean(Database.class).write(statements.heard(sql -> {
            Measure made = server.getBean(Measures.class).create(project, draft);
            List<String> writing = statements.writing();
            var events = DSL.table(DSL.name(TENANT.schema(), "audit_event"));
            Long event = sql.select(DSL.max(DSL.field(DSL.name("id"), Long.class)))
                    .from(events)
                    .fetchSingle()
                    .value1();
            return writing.stream()
                    .map(one -> parametrised(one, made.id().value(), event))
                    .toList();
        }));
    }

    private static String parametrised(String sql, UUID measure, Long event) {
        String withId = sql.replace("?", "??").replace("'" + measure + "'", "?");
        return withId.contains("audit_change")
                ? withId.replaceAll("\\b" + event + "\\b", "currval('" + TENANT.schema() + ".audit_event_id_seq')")
                : withId;
    }
}
