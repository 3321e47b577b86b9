package fi.pohja.tenancy.internal;

import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.tenancy.PluginSchemas;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.command.CommandScope;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ResourceAccessor;
import liquibase.resource.ZipResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;
import liquibase.ui.LoggerUIService;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Reads a plugin's changelog with suspicion, and runs it as the tenant's own login. */
@Singleton
final class LiquibasePluginSchemas implements PluginSchemas {

    private static final Set<String> ALLOWED = Set.of(
            "createTable",
            "dropTable",
            "renameTable",
            "addColumn",
            "dropColumn",
            "renameColumn",
            "modifyDataType",
            "addNotNullConstraint",
            "dropNotNullConstraint",
            "addDefaultValue",
            "dropDefaultValue",
            "addPrimaryKey",
            "dropPrimaryKey",
            "addUniqueConstraint",
            "dropUniqueConstraint",
            "addForeignKeyConstraint",
            "dropForeignKeyConstraint",
            "createIndex",
            "dropIndex",
            "createSequence",
            "dropSequence",
            "createView",
            "dropView",
            "insert",
            "update",
            "delete",
            "sql",
            "empty",
            "setTableRemarks",
            "setColumnRemarks");

    /** Attributes by which a change would leave its schema. */
    private static final Set<String> ELSEWHERE =
            Set.of("schemaName", "catalogName", "baseTableSchemaName", "referencedTableSchemaName");

    private final DatabaseSettings settings;
    private final Provisioning provisioning;
    private final Passwords passwords;

    LiquibasePluginSchemas(DatabaseSettings settings) {
        this.settings = settings;
        this.provisioning = new Provisioning(settings);
        this.passwords = new Passwords(settings);
    }

    @Override
    public Plan plan(TenantId tenant, String plugin, Path archive, String changelog) {
        return withChangelog(
                tenant, plugin, archive, changelog, (database, log) -> plan(tenant, plugin, database, log));
    }

    @Override
    public Plan migrate(TenantId tenant, String plugin, Path archive, String changelog) {
        Plan plan = plan(tenant, plugin, archive, changelog);
        if (plan.changeSets().isEmpty()) {
            return plan;
        }
        make(tenant, plugin);
        return withChangelog(tenant, plugin, archive, changelog, (database, log) -> {
            CommandScope update = new CommandScope("update");
            update.addArgumentValue("database", database);
            update.addArgumentValue("changelogFile", changelog);
            update.addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF);
            update.execute();
            return plan;
        });
    }

    @Override
    public void takeBack(TenantId tenant, String plugin, String rollbackSql) {
        try (Connection connection = login(tenant)) {
            connection.setAutoCommit(false);
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            sql.execute("set local search_path to {0}, extensions", DSL.name(PluginSchemas.name(tenant, plugin)));
            try (var statement = connection.createStatement()) {
                statement.execute(rollbackSql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new FailedException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public boolean exists(TenantId tenant, String plugin) {
        try (Connection migrator = provisioning.migrator()) {
            return DSL.using(migrator, SQLDialect.POSTGRES)
                    .fetchSingle(
                            "select to_regnamespace({0}) is not null",
                            DSL.inline("\"" + PluginSchemas.name(tenant, plugin) + "\""))
                    .get(0, Boolean.class);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }

    @Override
    public void drop(TenantId tenant, String plugin) {
        try (Connection migrator = provisioning.migrator()) {
            DSL.using(migrator, SQLDialect.POSTGRES)
                    .execute("drop schema if exists {0} cascade", DSL.name(PluginSchemas.name(tenant, plugin)));
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }

    private void make(TenantId tenant, String plugin) {
        try (Connection migrator = provisioning.migrator()) {
            DSLContext sql = DSL.using(migrator, SQLDialect.POSTGRES);
            var schema = DSL.name(PluginSchemas.name(tenant, plugin));
            sql.execute(
                    "create schema if not exists {0} authorization {1}",
                    schema, DSL.name(Provisioning.MIGRATION_LOGIN));
            sql.execute("grant usage, create on schema {0} to {1}", schema, DSL.name(tenant.login()));
        } catch (SQLException e) {
            throw new IllegalStateException("The schema of a plugin could not be made", e);
        }
    }

    private interface Work<T> {
        T apply(Database database, DatabaseChangeLog log) throws Exception;
    }

    @SuppressWarnings("try") // The accessor's close declares any exception; all are caught here.
    private <T> T withChangelog(TenantId tenant, String plugin, Path archive, String changelog, Work<T> work) {
        String schema = PluginSchemas.name(tenant, plugin);
        try (Connection connection = login(tenant);
                ResourceAccessor resources = new ZipResourceAccessor(archive)) {
            DSL.using(connection, SQLDialect.POSTGRES).execute("set search_path to {0}, extensions", DSL.name(schema));
            OneTransaction transaction = new OneTransaction(connection);
            Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(transaction);
            database.setDefaultSchemaName(schema);
            database.setLiquibaseSchemaName(schema);
            Map<String, Object> scope =
                    Map.of(Scope.Attr.resourceAccessor.name(), resources, Scope.Attr.ui.name(), new LoggerUIService());
            return Scope.child(scope, () -> {
                DatabaseChangeLog log = ChangeLogParserFactory.getInstance()
                        .getParser(changelog, resources)
                        .parse(changelog, new ChangeLogParameters(database), resources);
                List<String> faults = faults(log, database);
                if (!faults.isEmpty()) {
                    throw new RefusedException(faults);
                }
                T done = work.apply(database, log);
                transaction.keep();
                return done;
            });
        } catch (RefusedException refused) {
            throw refused;
        } catch (liquibase.exception.ChangeLogParseException | liquibase.exception.UnknownChangelogFormatException e) {
            throw new RefusedException(List.of("The changelog " + changelog + " cannot be read: " + rootMessage(e)));
        } catch (Exception e) {
            throw new FailedException(rootMessage(e), e);
        }
    }

    private static List<String> faults(DatabaseChangeLog log, Database database) {
        List<String> faults = new ArrayList<>();
        if (log.getPreconditions() != null
                && !log.getPreconditions().getNestedPreconditions().isEmpty()) {
            faults.add("The changelog has preconditions: leave them out, the host decides when it runs");
        }
        for (ChangeSet set : log.getChangeSets()) {
            String name = "The change set " + label(set);
            if (set.isAlwaysRun() || set.isRunOnChange()) {
                faults.add(name + " is runAlways or runOnChange: a change set runs once");
            }
            if (set.getPreconditions() != null
                    && !set.getPreconditions().getNestedPreconditions().isEmpty()) {
                faults.add(name + " has preconditions: leave them out");
            }
            for (Change change : set.getChanges()) {
                check(name, change, faults);
            }
            set.getRollback().getChanges().forEach(change -> check(name + ", in its rollback,", change, faults));
            if (!set.supportsRollback(database)) {
                faults.add(name + " cannot be rolled back: give it a rollback");
            }
        }
        return faults;
    }

    private static void check(String where, Change change, List<String> faults) {
        String type = change.getSerializedObjectName();
        if (!ALLOWED.contains(type)) {
            faults.add(where + " has a change of type " + type + ", which is not allowed");
        }
        for (String attribute : change.getSerializableFields()) {
            if (ELSEWHERE.contains(attribute) && change.getSerializableFieldValue(attribute) != null) {
                faults.add(where + " names a schema (" + attribute + "): leave it out, the host sets it");
            }
        }
    }

    private Plan plan(TenantId tenant, String plugin, Database database, DatabaseChangeLog log) throws Exception {
        Set<String> ran = ran(tenant, plugin);
        List<ChangeSet> open = log.getChangeSets().stream()
                .filter(set -> !ran.contains(key(set)))
                .toList();
        StringBuilder sql = new StringBuilder();
        for (ChangeSet set : open) {
            sql.append("-- ").append(label(set)).append('\n');
            for (Change change : set.getChanges()) {
                append(sql, database, change.generateStatements(database));
            }
        }
        return new Plan(
                PluginSchemas.name(tenant, plugin),
                open.stream().map(LiquibasePluginSchemas::label).toList(),
                sql.toString(),
                rollbackSql(database, open));
    }

    private static String rollbackSql(Database database, List<ChangeSet> sets) throws Exception {
        StringBuilder sql = new StringBuilder();
        for (ChangeSet set : sets.reversed()) {
            sql.append("-- ").append(label(set)).append('\n');
            List<Change> explicit = set.getRollback().getChanges();
            if (explicit.isEmpty()) {
                for (Change change : set.getChanges().reversed()) {
                    append(sql, database, change.generateRollbackStatements(database));
                }
            } else {
                for (Change change : explicit) {
                    append(sql, database, change.generateStatements(database));
                }
            }
            sql.append(DSL.using(SQLDialect.POSTGRES)
                            .renderInlined(DSL.deleteFrom(DSL.table(DSL.name("databasechangelog")))
                                    .where(DSL.field(DSL.name("id"), String.class)
                                            .eq(set.getId())
                                            .and(DSL.field(DSL.name("author"), String.class)
                                                    .eq(set.getAuthor()))
                                            .and(DSL.field(DSL.name("filename"), String.class)
                                                    .eq(set.getFilePath())))))
                    .append(";\n");
        }
        return sql.toString();
    }

    private static void append(StringBuilder text, Database database, SqlStatement[] statements) {
        for (SqlStatement statement : statements) {
            for (Sql sql : SqlGeneratorFactory.getInstance().generateSql(statement, database)) {
                text.append(sql.toSql()).append(";\n");
            }
        }
    }

    private Set<String> ran(TenantId tenant, String plugin) {
        try (Connection connection = login(tenant)) {
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            String schema = PluginSchemas.name(tenant, plugin);
            boolean there = sql.fetchSingle(
                            "select to_regclass({0}) is not null", DSL.inline("\"" + schema + "\".databasechangelog"))
                    .get(0, Boolean.class);
            return there
                    ? Set.copyOf(sql.fetch(
                                    "select filename || '::' || id || '::' || author from {0}",
                                    DSL.name(schema, "databasechangelog"))
                            .getValues(0, String.class))
                    : Set.of();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }

    private Connection login(TenantId tenant) throws SQLException {
        return DriverManager.getConnection(settings.url(), tenant.login(), passwords.of(tenant.login()));
    }

    private static String key(ChangeSet set) {
        return set.getFilePath() + "::" + set.getId() + "::" + set.getAuthor();
    }

    private static String label(ChangeSet set) {
        return set.getId() + " (" + set.getAuthor() + ")";
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return String.valueOf(root.getMessage());
    }
}
