package fi.pohja.bench;

import fi.pohja.access.SignedIn;
import fi.pohja.bench.Measured.Target;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.Projects;
import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantStart;
import fi.pohja.testkit.TwoTenants;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tenant from its file to its first answer, against the bare definitions of the same schema. */
final class TenantCreateBenchmark implements Benchmark {

    /** No region has it: codes have two digits. */
    private static final int FIRST_CODE = 60;

    private static final String CHANGELOGS = "/fi/pohja/schema/tenant/";
    private static final Pattern INCLUDED = Pattern.compile("include: *\\{ *file: *([^,}\\s]+)");

    @Override
    public String name() {
        return "tenant-create";
    }

    @Override
    public String subject() {
        return "a tenant made, migrated and ready, against bare definitions of the same schema";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        try (TwoTenants tenants = new TwoTenants()) {
            List<String> definitions = definitions();
            List<Double> made = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            int warming = bounds.times(4, 1);
            int rounds = bounds.times(7, 2);
            for (int round = 0; round < warming + rounds; round++) {
                double withoutPohja = define(tenants, "bare_" + round, definitions);
                double withPohja = make(tenants, FIRST_CODE + round);
                if (round >= warming) {
                    bare.add(withoutPohja);
                    made.add(withPohja);
                }
            }
            return List.of(Measured.of("a tenant made, migrated, ready", "ms", new Samples(made))
                    .against(new Samples(bare))
                    .target(Target.atMost(1_000))
                    .note(
                            "the baseline runs the same definitions, a file in one go, into an empty schema; a tenant has a"
                                    + " login, its rights, an entry in the registry and a pool, too"));
        }
    }

    /** From the file that names the tenant to the first list it answers, empty. */
    private static double make(TwoTenants tenants, int code) throws IOException {
        String slug = "koe-" + code;
        Path folder = Files.createDirectories(tenants.folder().resolve(slug));
        Files.writeString(
                folder.resolve("tenant.yaml"),
                Files.readString(tenants.folder().resolve("lappi/tenant.yaml"))
                        .replace("slug: lappi", "slug: " + slug)
                        .replace("lappi.localhost", slug + ".localhost")
                        .replaceAll("(?m)^code:.*$", "code: \"" + code + "\"")
                        .replaceAll("(?m)^municipalities:.*$", "municipalities: []"));
        TenantId tenant = new TenantId(slug);
        long began = System.nanoTime();
        TenantStart.Report report = tenants.bean(TenantStart.class).run(tenants.folder());
        if (!report.migrated().equals(List.of(tenant))) {
            throw new IllegalStateException("The tenant was not made: " + report);
        }
        int projects = SignedIn.unattended(
                tenant,
                () -> tenants.bean(Projects.class)
                        .list(Projects.Filter.everything(), Order.ascending(Projects.Sort.NAME), new Slice(0, 1))
                        .total());
        double milliseconds = (System.nanoTime() - began) / 1e6;
        if (projects != 0) {
            throw new IllegalStateException("The tenant is not empty");
        }
        return milliseconds;
    }

    private static double define(TwoTenants tenants, String schema, List<String> definitions) throws SQLException {
        DatabaseSettings settings = tenants.settings();
        // Simple queries: a file in one go, as it stands.
        try (Connection connection = DriverManager.getConnection(
                        settings.url() + "?preferQueryMode=simple",
                        settings.administrator(),
                        settings.administratorPassword());
                var statement = connection.createStatement()) {
            long began = System.nanoTime();
            statement.execute("CREATE SCHEMA " + schema);
            statement.execute("SET search_path TO " + schema + ", extensions");
            for (String sql : definitions) {
                statement.execute(sql);
            }
            return (System.nanoTime() - began) / 1e6;
        }
    }

    /** The SQL of the tenants' changelog, a text for each file in its order; what Liquibase reads in it are comments. */
    private static List<String> definitions() throws IOException {
        List<String> definitions = new ArrayList<>();
        Matcher included = INCLUDED.matcher(resource("changelog.yaml"));
        while (included.find()) {
            definitions.add(resource(included.group(1)));
        }
        if (definitions.isEmpty()) {
            throw new IllegalStateException("The changelog names no files");
        }
        return definitions;
    }

    private static String resource(String name) throws IOException {
        try (InputStream content = TenantStart.class.getResourceAsStream(CHANGELOGS + name)) {
            if (content == null) {
                throw new IOException("There is no " + CHANGELOGS + name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
