package fi.pohja.plugin.internal;

import static fi.pohja.schema.tenant.Tables.PLUGIN_EVENT;
import static fi.pohja.schema.tenant.Tables.PLUGIN_EXPORT;
import static fi.pohja.schema.tenant.Tables.PLUGIN_MIGRATION;
import static fi.pohja.schema.tenant.Tables.PLUGIN_SUBSCRIPTION;

import fi.pohja.access.SignedIn;
import fi.pohja.plugin.Fault;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.spi.EventListener;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.TableChangelog;
import fi.pohja.spi.core.CoreEvent;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.PluginSchemas;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plugins' tables in tenants: brought up to date, taken back, taken out as files. */
@Singleton
final class Tables {

    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    private static final Argument<Map<String, Integer>> ROWS = Argument.mapOf(String.class, Integer.class);
    private static final Duration TURN = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final PluginSchemas schemas;
    private final PluginStore store;
    private final Switches switches;
    private final Database database;
    private final Faults faults;
    private final Clock clock;
    private final JsonMapper json;

    Tables(
            PluginSchemas schemas,
            PluginStore store,
            Switches switches,
            Database database,
            Faults faults,
            Clock clock,
            JsonMapper json) {
        this.schemas = schemas;
        this.store = store;
        this.switches = switches;
        this.database = database;
        this.faults = faults;
        this.clock = clock;
        this.json = json;
    }

    /** What switching on would do; nothing for a plugin without tables. */
    PluginSchemas.Plan plan(Running plugin, TenantId tenant) {
        return plugin.offered()
                .tables()
                .map(log -> schemas.plan(tenant, plugin.id(), plugin.jar(), path(log)))
                .orElseGet(() -> new PluginSchemas.Plan(PluginSchemas.name(tenant, plugin.id()), List.of(), "", ""));
    }

    /**
     * Brings the tables of every tenant that uses a plugin to a version that is about to take over. Where the process ended
     * while it was being switched on, that is done now.
     */
    void migrateBefore(Running next) {
        for (Switch one : switches.of(next.id())) {
            boolean uses = one.state() != TenantPluginState.OFF;
            boolean begun = one.state() == TenantPluginState.MIGRATING;
            if (begun || (uses && !one.migrated().equals(Optional.of(next.version())))) {
                try {
                    inTurn(next.id(), one.tenant(), () -> {
                        migrate(next, one.tenant());
                        Switch done = one.migratedTo(
                                Optional.of(next.version()),
                                one.dataKept() || next.offered().tables().isPresent());
                        switches.set(
                                begun || one.state() == TenantPluginState.FAILED
                                        ? done.in(TenantPluginState.ON, Optional.empty(), clock.instant())
                                        : done);
                    });
                } catch (PluginSchemas.RefusedException | PluginSchemas.FailedException failed) {
                    switches.set(one.in(
                            TenantPluginState.FAILED,
                            Optional.of(Reasons.of("migration", String.valueOf(failed.getMessage()))),
                            clock.instant()));
                }
            } else if (uses) {
                subscribe(next, one.tenant());
            }
        }
    }

    /**
     * Runs what has not run yet, and notes it.
     *
     * @throws PluginSchemas.RefusedException when the changelog breaks a rule
     * @throws PluginSchemas.FailedException when a change set fails; the tables are as they were
     */
    void migrate(Running plugin, TenantId tenant) {
        Optional<TableChangelog> changelog = plugin.offered().tables();
        if (changelog.isPresent()) {
            try {
                PluginSchemas.Plan done = schemas.migrate(tenant, plugin.id(), plugin.jar(), path(changelog.get()));
                if (!done.changeSets().isEmpty()) {
                    note(plugin, tenant, done, Optional.empty());
                    LOG.info("{} for {}: {}", plugin, tenant, done.changeSets());
                }
            } catch (PluginSchemas.RefusedException | PluginSchemas.FailedException failed) {
                faults.note(
                        new Faults.Place(plugin.id(), plugin.version(), Optional.of(tenant), "migration"),
                        ErrorKind.EXTERNAL,
                        Fault.Code.MIGRATION,
                        "its tables could not be migrated: " + failed.getMessage(),
                        Traces.line(failed),
                        Traces.text(failed));
                note(
                        plugin,
                        tenant,
                        new PluginSchemas.Plan("", List.of(), "", ""),
                        Optional.of(String.valueOf(failed.getMessage())));
                throw failed;
            }
        }
        subscribe(plugin, tenant);
    }

    private void note(Running plugin, TenantId tenant, PluginSchemas.Plan plan, Optional<String> failure) {
        SignedIn.unattended(tenant, () -> {
            database.change(sql -> sql.insertInto(PLUGIN_MIGRATION)
                    .set(PLUGIN_MIGRATION.ID, UUID.randomUUID())
                    .set(PLUGIN_MIGRATION.PLUGIN, plugin.id())
                    .set(PLUGIN_MIGRATION.VERSION, plugin.version())
                    .set(PLUGIN_MIGRATION.CHANGE_SETS, plan.changeSets().toArray(String[]::new))
                    .set(PLUGIN_MIGRATION.ROLLBACK_SQL, plan.rollbackSql())
                    .set(PLUGIN_MIGRATION.RAN_AT, clock.instant())
                    .set(PLUGIN_MIGRATION.FAILURE, failure.orElse(null))
                    .execute());
            return true;
        });
    }

    /** Who of a plugin hears of what in a tenant, as of now; what waits for listeners that are gone is dropped. */
    private void subscribe(Running plugin, TenantId tenant) {
        SignedIn.unattended(tenant, () -> {
            database.change(sql -> {
                sql.deleteFrom(PLUGIN_SUBSCRIPTION)
                        .where(PLUGIN_SUBSCRIPTION.PLUGIN.eq(plugin.id()))
                        .execute();
                for (EventListener<?> listener : plugin.offered().listeners()) {
                    sql.insertInto(PLUGIN_SUBSCRIPTION)
                            .set(PLUGIN_SUBSCRIPTION.PLUGIN, plugin.id())
                            .set(PLUGIN_SUBSCRIPTION.LISTENER, listener.id())
                            .set(PLUGIN_SUBSCRIPTION.SUBJECT_TYPE, subject(listener.event()))
                            .execute();
                }
                sql.deleteFrom(PLUGIN_EVENT)
                        .where(
                                PLUGIN_EVENT.PLUGIN.eq(plugin.id()),
                                PLUGIN_EVENT.LISTENER.notIn(sql.select(PLUGIN_SUBSCRIPTION.LISTENER)
                                        .from(PLUGIN_SUBSCRIPTION)
                                        .where(PLUGIN_SUBSCRIPTION.PLUGIN.eq(plugin.id()))))
                        .execute();
            });
            return true;
        });
    }

    /** Nothing is kept for a plugin's listeners any more. */
    void unsubscribe(String plugin) {
        database.change(sql -> {
            sql.deleteFrom(PLUGIN_SUBSCRIPTION)
                    .where(PLUGIN_SUBSCRIPTION.PLUGIN.eq(plugin))
                    .execute();
            sql.deleteFrom(PLUGIN_EVENT).where(PLUGIN_EVENT.PLUGIN.eq(plugin)).execute();
        });
    }

    /** What the audit calls the subject of a kind of event. */
    static String subject(Class<?> event) {
        if (event == CoreEvent.ProjectEvent.class) {
            return "PROJECT";
        }
        if (event == CoreEvent.MeasureEvent.class) {
            return "MEASURE";
        }
        return event == CoreEvent.OrganisationEvent.class ? "ORGANISATION" : "*";
    }

    /** Every migration in the bound tenant, the latest first. */
    List<TenantPlugins.Migration> migrations(String plugin) {
        return database.read(sql -> sql.selectFrom(PLUGIN_MIGRATION)
                .where(PLUGIN_MIGRATION.PLUGIN.eq(plugin))
                .orderBy(PLUGIN_MIGRATION.RAN_AT.desc())
                .fetch(row -> new TenantPlugins.Migration(
                        row.get(PLUGIN_MIGRATION.ID),
                        row.get(PLUGIN_MIGRATION.VERSION),
                        List.of(row.get(PLUGIN_MIGRATION.CHANGE_SETS)),
                        row.get(PLUGIN_MIGRATION.ROLLBACK_SQL),
                        row.get(PLUGIN_MIGRATION.RAN_AT),
                        Optional.ofNullable(row.get(PLUGIN_MIGRATION.TAKEN_BACK_AT)),
                        Optional.ofNullable(row.get(PLUGIN_MIGRATION.FAILURE)))));
    }

    /** Takes a migration of the bound tenant back. */
    void takeBack(String plugin, TenantId tenant, TenantPlugins.Migration migration) {
        schemas.takeBack(tenant, plugin, migration.rollbackSql());
        database.change(sql -> sql.update(PLUGIN_MIGRATION)
                .set(PLUGIN_MIGRATION.TAKEN_BACK_AT, clock.instant())
                .where(PLUGIN_MIGRATION.ID.eq(migration.id()))
                .execute());
    }

    boolean there(String plugin, TenantId tenant) {
        return schemas.exists(tenant, plugin);
    }

    /** Writes the plugin's tables of the bound tenant into a file kept with the tenant, then drops them. */
    void exportAndDrop(String plugin, String version, TenantId tenant) {
        if (!schemas.exists(tenant, plugin)) {
            return;
        }
        database.change(sql -> export(sql, plugin, version, PluginSchemas.name(tenant, plugin)));
        schemas.drop(tenant, plugin);
        database.change(sql -> sql.update(PLUGIN_MIGRATION)
                .set(PLUGIN_MIGRATION.TAKEN_BACK_AT, clock.instant())
                .where(PLUGIN_MIGRATION.PLUGIN.eq(plugin), PLUGIN_MIGRATION.TAKEN_BACK_AT.isNull())
                .execute());
    }

    private void export(DSLContext sql, String plugin, String version, String schema) {
        Map<String, Integer> rows = new TreeMap<>();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            List<String> tables = sql.fetch(
                            "select tablename from pg_catalog.pg_tables where schemaname = {0} and tablename not like"
                                    + " 'databasechangelog%' order by 1",
                            DSL.val(schema))
                    .getValues(0, String.class);
            for (String table : tables) {
                Result<org.jooq.Record> all = sql.select(DSL.asterisk())
                        .from(DSL.table(DSL.name(schema, table)))
                        .fetch();
                rows.put(table, all.size());
                zip.putNextEntry(new ZipEntry(table + ".csv"));
                zip.write(all.formatCSV().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sql.insertInto(PLUGIN_EXPORT)
                .set(PLUGIN_EXPORT.ID, UUID.randomUUID())
                .set(PLUGIN_EXPORT.PLUGIN, plugin)
                .set(PLUGIN_EXPORT.VERSION, version)
                .set(PLUGIN_EXPORT.ROWS_JSON, rowsJson(rows))
                .set(PLUGIN_EXPORT.CONTENT, content.toByteArray())
                .set(PLUGIN_EXPORT.MADE_AT, clock.instant())
                .execute();
    }

    private JSONB rowsJson(Map<String, Integer> rows) {
        try {
            return JSONB.valueOf(json.writeValueAsString(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the bound tenant, the latest first. */
    List<TenantPlugins.Export> exports() {
        return database.read(sql -> sql.select(
                        PLUGIN_EXPORT.ID,
                        PLUGIN_EXPORT.PLUGIN,
                        PLUGIN_EXPORT.VERSION,
                        PLUGIN_EXPORT.ROWS_JSON,
                        DSL.length(DSL.field("encode(content, 'hex')", String.class)),
                        PLUGIN_EXPORT.MADE_AT)
                .from(PLUGIN_EXPORT)
                .orderBy(PLUGIN_EXPORT.MADE_AT.desc())
                .fetch(row -> new TenantPlugins.Export(
                        row.value1(), row.value2(), row.value3(), rows(row.value4()), row.value5() / 2, row.value6())));
    }

    private Map<String, Integer> rows(JSONB stored) {
        try {
            return json.readValue(stored.data(), ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> export(UUID id) {
        return database.read(sql -> sql.select(PLUGIN_EXPORT.CONTENT)
                .from(PLUGIN_EXPORT)
                .where(PLUGIN_EXPORT.ID.eq(id))
                .fetchOptional(PLUGIN_EXPORT.CONTENT));
    }

    /** Runs work on a plugin's tables in a tenant while no other instance does. */
    void inTurn(String plugin, TenantId tenant, Runnable work) {
        long until = System.nanoTime() + TURN.toNanos();
        Optional<Scope> own = Scope.bound();
        Runnable inOwnScope = own.<Runnable>map(scope -> () -> scope.run(work)).orElse(work);
        while (!store.alone("tables:" + plugin + ":" + tenant, inOwnScope)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Another instance is at the tables of " + plugin + " in " + tenant);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static String path(TableChangelog log) {
        return log.path();
    }
}
