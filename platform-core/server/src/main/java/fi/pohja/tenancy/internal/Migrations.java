package fi.pohja.tenancy.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.Resource;
import liquibase.ui.LoggerUIService;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Runs the changelogs of one schema. Thread-safe: every run has a connection and a Liquibase scope of its own. */
final class Migrations {

    /** Held, since a logger nobody holds forgets its level. Liquibase tells every change set at INFO. */
    private static final java.util.logging.Logger LIQUIBASE = java.util.logging.Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(java.util.logging.Level.WARNING);
    }

    /**
     * Brings {@code schema} to the current state of the changelog of {@code kind}. An empty schema gets it all in one
     * transaction, by the script the build had Liquibase write of itself: four times as fast as change set by change
     * set. Everything after that is Liquibase's, in one transaction as well.
     *
     * @param kind {@code platform}, {@code shared} or {@code tenant}
     * @throws MigrationException when a change set fails; the schema is as it was
     */
    void run(Connection migrator, String kind, String schema) throws MigrationException {
        DSLContext sql = DSL.using(migrator, SQLDialect.POSTGRES);
        sql.execute("set search_path to {0}, extensions", DSL.name(schema));
        if (empty(sql, schema)) {
            fill(migrator, kind, schema);
            return;
        }
        try {
            OneTransaction transaction = new OneTransaction(migrator);
            Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(transaction);
            database.setDefaultSchemaName(schema);
            database.setLiquibaseSchemaName(schema);
            Map<String, Object> scope = Map.of(
                    Scope.Attr.resourceAccessor.name(),
                    new ClassLoaderResourceAccessor(Migrations.class.getClassLoader()),
                    Scope.Attr.ui.name(),
                    new LoggerUIService());
            Scope.child(scope, () -> {
                CommandScope update = new CommandScope("update");
                update.addArgumentValue("database", database);
                update.addArgumentValue("changelogFile", changelog(kind));
                update.addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF);
                update.execute();
                transaction.keep();
            });
        } catch (Exception e) {
            throw new MigrationException(schema, e);
        }
    }

    private static boolean empty(DSLContext sql, String schema) {
        return !sql.fetchExists(sql.selectOne()
                .from(table(name("pg_catalog", "pg_class")))
                .where(field(name("relnamespace"), SQLDataType.BIGINT)
                        .eq(field("to_regnamespace({0})::oid::bigint", SQLDataType.BIGINT, DSL.val(schema)))));
    }

    private static void fill(Connection migrator, String kind, String schema) throws MigrationException {
        try (InputStream script = Migrations.class.getResourceAsStream("/fi/pohja/schema/fresh/" + kind + ".sql");
                Statement statement = migrator.createStatement()) {
            if (script == null) {
                throw new IllegalStateException("The build wrote no script for an empty schema of kind " + kind);
            }
            migrator.setAutoCommit(false);
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            migrator.commit();
            migrator.setAutoCommit(true);
        } catch (IOException | SQLException e) {
            throw new MigrationException(schema, e);
        }
    }

    /** SHA-256 over the changelogs of {@code kind}: equal fingerprints mean there is nothing to do. */
    String fingerprint(String kind) {
        var resources = new ClassLoaderResourceAccessor(Migrations.class.getClassLoader());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var files = new TreeSet<Resource>(java.util.Comparator.comparing(Resource::getPath));
            files.addAll(resources.search("fi/pohja/schema/" + kind + "/", true));
            for (Resource file : files) {
                digest.update(file.getPath().getBytes(StandardCharsets.UTF_8));
                try (InputStream content = file.openInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String changelog(String kind) {
        return "fi/pohja/schema/" + kind + "/changelog.yaml";
    }

    /** A schema could not be migrated. */
    static final class MigrationException extends Exception {
        private static final long serialVersionUID = 1L;

        MigrationException(String schema, Exception cause) {
            super("The schema " + schema + " could not be migrated: " + rootMessage(cause), cause);
        }

        private static String rootMessage(Throwable cause) {
            Throwable root = cause;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return String.valueOf(root.getMessage());
        }
    }
}
