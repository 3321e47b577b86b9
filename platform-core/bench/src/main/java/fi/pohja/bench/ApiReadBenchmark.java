package fi.pohja.bench;

import fi.pohja.access.SignedIn;
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
import java.util.ArrayList;
import java.util.List;

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
        try (PohjaProcess process = PohjaProcess.filled(bounds, HOST)) {
            DatabaseSettings database = KeptDatabase.of(process.data());
            Path statements = bounds.work().resolve("statements.sql");
            Files.write(statements, prepare(database, bounds.times(MEASURES_EACH, 2)));
            String cookie = new Visitor(process.port(), HOST).signIn("manager").cookieHeader();
            String[] asking = {"-Dport=" + process.port(), "-Dhost=" + HOST, "-Dcookie=" + cookie};
            ClosedLoop.warm(bounds, ReadLoops.class, "api", 8, asking);
            List<Measured> lines = new ArrayList<>();
            for (int connections : bounds.quick() ? new int[] {8} : new int[] {1, 8, 32}) {
                ClosedLoop api = ClosedLoop.of(bounds, ReadLoops.class, "api", connections, asking);
                ClosedLoop jdbc = ClosedLoop.of(
                        bounds,
                        ReadLoops.class,
                        "jdbc",
                        connections,
                        "-Durl=" + database.url(),
                        "-Dadministrator=" + database.administrator(),
                        "-Dpassword=" + database.administratorPassword(),
                        "-Dstatements=" + statements);
                lines.addAll(api.against(jdbc, 0.5));
            }
            return lines;
        }
    }

    /** Makes the projects and finds out which statements their list runs; an instance of its own beside the process. */
    private static List<String> prepare(DatabaseSettings settings, int measuresEach) {
        try (ApplicationContext server = KeptDatabase.server(settings)) {
            Projects projects = server.getBean(Projects.class);
            Measures measures = server.getBean(Measures.class);
            Database database = server.getBean(Database.class);
            return SignedIn.unattended(TENANT, () -> {
                for (int i = 0; i < PROJECTS; i++) {
                    ProjectId project = projects.create(
                                    ProjectDraft.of(ProjectKind.PROJECT, "KOE-" + i, LocalizedText.fi("Koehanke " + i)))
                            .id();
                    for (int j = 0; j < measuresEach; j++) {
                        measures.create(project, MeasureDraft.of(LocalizedText.fi("Koetoimenpide " + j)));
                    }
                }
                return Statements.ofReading(
                        database,
                        () -> projects.list(
                                Projects.Filter.everything(),
                                Order.ascending(Projects.Sort.NAME),
                                new Slice(0, PROJECTS)));
            });
        }
    }
}
