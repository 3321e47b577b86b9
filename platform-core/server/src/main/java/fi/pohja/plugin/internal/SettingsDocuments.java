package fi.pohja.plugin.internal;

import static fi.pohja.schema.platform.Tables.PLUGIN_DEFAULT;
import static fi.pohja.schema.tenant.Tables.PLUGIN_SETTING;

import fi.pohja.audit.Actor;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.JSONB;

/** The documents of plugins' settings, every version kept: the tenant's in its schema, the platform's in its own. */
@Singleton
final class SettingsDocuments {

    private static final int MOST_KEPT = 50;

    private final Database database;
    private final Clock clock;

    SettingsDocuments(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A version of a document.
     *
     * @param json empty when it says that nothing is stored any more
     * @param shape version of the record's shape
     */
    record Stored(int version, Optional<String> json, int shape, Instant at, String by) {}

    /** The latest version in the bound scope; empty when nothing was ever stored. */
    Optional<Stored> latest(String plugin, String name) {
        return all(plugin, name, 1).stream().findFirst();
    }

    /** Versions in the bound scope, the latest first. */
    List<Stored> all(String plugin, String name) {
        return all(plugin, name, MOST_KEPT);
    }

    private List<Stored> all(String plugin, String name, int most) {
        if (Scope.current() instanceof Scope.OfPlatform) {
            return database.read(sql -> sql.selectFrom(PLUGIN_DEFAULT)
                    .where(PLUGIN_DEFAULT.PLUGIN.eq(plugin), PLUGIN_DEFAULT.NAME.eq(name))
                    .orderBy(PLUGIN_DEFAULT.VERSION.desc())
                    .limit(most)
                    .fetch(row -> stored(
                            row.get(PLUGIN_DEFAULT.VERSION),
                            Optional.ofNullable(row.get(PLUGIN_DEFAULT.DOCUMENT_JSON)),
                            row.get(PLUGIN_DEFAULT.SCHEMA_VERSION),
                            row.get(PLUGIN_DEFAULT.STORED_AT),
                            row.get(PLUGIN_DEFAULT.STORED_BY))));
        }
        return database.read(sql -> sql.selectFrom(PLUGIN_SETTING)
                .where(PLUGIN_SETTING.PLUGIN.eq(plugin), PLUGIN_SETTING.NAME.eq(name))
                .orderBy(PLUGIN_SETTING.VERSION.desc())
                .limit(most)
                .fetch(row -> stored(
                        row.get(PLUGIN_SETTING.VERSION),
                        Optional.ofNullable(row.get(PLUGIN_SETTING.DOCUMENT_JSON)),
                        row.get(PLUGIN_SETTING.SCHEMA_VERSION),
                        row.get(PLUGIN_SETTING.STORED_AT),
                        row.get(PLUGIN_SETTING.STORED_BY))));
    }

    private static Stored stored(int version, Optional<JSONB> json, int shape, Instant at, String by) {
        return new Stored(version, json.map(JSONB::data), shape, at, by);
    }

    /**
     * Stores the next version in the bound scope, in the running transaction.
     *
     * @throws ChangedMeanwhileException when another version is the latest
     */
    void store(String plugin, String name, Optional<String> json, int shape, int version) {
        if (latest(plugin, name).map(Stored::version).orElse(0) != version) {
            throw new ChangedMeanwhileException();
        }
        JSONB document = json.map(JSONB::valueOf).orElse(null);
        String by = Actor.current().name();
        int rows = Scope.current() instanceof Scope.OfPlatform
                ? database.write(sql -> sql.insertInto(PLUGIN_DEFAULT)
                        .set(PLUGIN_DEFAULT.PLUGIN, plugin)
                        .set(PLUGIN_DEFAULT.NAME, name)
                        .set(PLUGIN_DEFAULT.VERSION, version + 1)
                        .set(PLUGIN_DEFAULT.DOCUMENT_JSON, document)
                        .set(PLUGIN_DEFAULT.SCHEMA_VERSION, shape)
                        .set(PLUGIN_DEFAULT.STORED_AT, clock.instant())
                        .set(PLUGIN_DEFAULT.STORED_BY, by)
                        .onConflictDoNothing()
                        .execute())
                : database.write(sql -> sql.insertInto(PLUGIN_SETTING)
                        .set(PLUGIN_SETTING.PLUGIN, plugin)
                        .set(PLUGIN_SETTING.NAME, name)
                        .set(PLUGIN_SETTING.VERSION, version + 1)
                        .set(PLUGIN_SETTING.DOCUMENT_JSON, document)
                        .set(PLUGIN_SETTING.SCHEMA_VERSION, shape)
                        .set(PLUGIN_SETTING.STORED_AT, clock.instant())
                        .set(PLUGIN_SETTING.STORED_BY, by)
                        .onConflictDoNothing()
                        .execute());
        if (rows == 0) {
            throw new ChangedMeanwhileException();
        }
    }
}
