import static java.nio.charset.StandardCharsets.UTF_8;

import fi.pohja.postgres.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Run by the build: migrates one schema of each kind in a throw-away PostgreSQL, has Liquibase write down as one script
 * what it does to an empty schema, and has jOOQ write the table classes. Does nothing when the changelogs have not
 * changed since the last time.
 */
class GenerateTables {

    public static void main(String[] arguments) throws Exception {
        Path resources = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path scripts = Path.of(arguments[2], "fi", "pohja", "schema", "fresh");
        Path stamp = target.resolve("changelogs.sha256");
        String fingerprint = fingerprint(resources.getParent().getParent());
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        try (PostgresServer postgres = PostgresServer.temporary()) {
            String url = postgres.url("postgres");
            try (Connection connection =
                    DriverManager.getConnection(url, postgres.administrator(), postgres.administratorPassword())) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE ROLE pohja_platform");
                    statement.execute("CREATE SCHEMA extensions");
                    statement.execute("CREATE EXTENSION pg_trgm SCHEMA extensions");
                }
                for (String schema : List.of("platform", "shared", "tenant")) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("CREATE SCHEMA " + schema);
                        statement.execute("SET search_path TO " + schema);
                    }
                    if (!connection.getAutoCommit()) {
                        connection.commit();
                    }
                    Files.createDirectories(scripts);
                    Files.writeString(scripts.resolve(schema + ".sql"), script(connection, schema, resources));
                    connection.rollback();
                    migrate(connection, schema, resources);
                }
            }
            for (String schema : List.of("platform", "shared", "tenant")) {
                generate(postgres, url, schema, target);
            }
        }
        Files.writeString(stamp, fingerprint);
    }

    /**
     * The changelog of the kind as Liquibase would run it in an empty schema on the search path, with its own table of
     * what ran, without its lock and its remarks on when and where: equal changelogs make equal scripts but for the
     * deployment's number.
     */
    private static String script(Connection connection, String schema, Path resources) throws Exception {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        Database database = database(connection, schema);
        database.setOutputDefaultSchema(false);
        run(database, schema, resources, "updateSql", script);
        return script.toString(UTF_8)
                .lines()
                .filter(line -> !line.contains("databasechangeloglock") && !line.startsWith("--"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void migrate(Connection connection, String schema, Path resources) throws Exception {
        run(database(connection, schema), schema, resources, "update", OutputStream.nullOutputStream());
    }

    private static Database database(Connection connection, String schema) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        return database;
    }

    private static void run(Database database, String schema, Path resources, String command, OutputStream output)
            throws Exception {
        Map<String, Object> scope = Map.of(
                Scope.Attr.resourceAccessor.name(),
                new DirectoryResourceAccessor(resources),
                Scope.Attr.ui.name(),
                new LoggerUIService());
        Scope.child(scope, () -> {
            CommandScope update = new CommandScope(command);
            update.addArgumentValue("database", database);
            update.addArgumentValue("changelogFile", "fi/pohja/schema/" + schema + "/changelog.yaml");
            update.setOutput(output);
            update.execute();
        });
    }

    private static void generate(PostgresServer postgres, String url, String schema, Path target) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withUrl(url)
                        .withUser(postgres.administrator())
                        .withPassword(postgres.administratorPassword()))
                .withGenerator(new Generator()
                        .withDatabase(new org.jooq.meta.jaxb.Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema(schema)
                                .withExcludes("databasechangelog|databasechangeloglock")
                                .withForcedTypes(
                                        new ForcedType()
                                                .withUserType("fi.pohja.spi.LocalizedText")
                                                .withConverter("fi.pohja.schema.LocalizedTextConverter")
                                                .withIncludeTypes("jsonb")
                                                .withIncludeExpression(".*")
                                                .withExcludeExpression(".*_json"),
                                        new ForcedType()
                                                .withName("INSTANT")
                                                .withIncludeTypes("timestamptz|timestamp with time zone")))
                        .withGenerate(new Generate()
                                .withRecords(false)
                                .withIndexes(false)
                                .withGlobalObjectNames(true)
                                .withComments(true)
                                .withDeprecationOnUnknownTypes(false)
                                .withGeneratedAnnotation(true))
                        .withTarget(new Target()
                                .withPackageName("fi.pohja.schema." + schema)
                                .withDirectory(target.toString()))));
    }

    /** Over this program and the changelogs: everything below src. */
    private static String fingerprint(Path sources) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(sources.relativize(file).toString().getBytes(UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
