package fi.pohja.settings.internal;

import static fi.pohja.schema.tenant.Tables.SETTING;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.settings.SettingsSchema;
import fi.pohja.settings.SettingsStore;
import fi.pohja.tenancy.Database;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;

/** One row for each group of settings. */
@Singleton
final class StoredSettings implements SettingsStore {

    private static final Argument<Map<String, Object>> DOCUMENT = Argument.mapOf(String.class, Object.class);

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;
    private final JsonMapper json;
    private final SettingsCheck check;

    StoredSettings(Database database, AuditLog audit, Clock clock, JsonMapper json, SettingsCheck check) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
        this.check = check;
    }

    @Override
    public <S extends java.lang.Record> Stored<S> read(SettingsSchema<S> schema) {
        return database.read(sql -> row(sql, schema, false)
                .map(row -> new Stored<>(settings(schema, row), row.get(SETTING.VERSION)))
                .orElseGet(() -> new Stored<>(schema.defaults(), 0)));
    }

    @Override
    public <S extends java.lang.Record> Stored<S> write(SettingsSchema<S> schema, S settings, int version) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        check.check(settings);
        return database.write(sql -> {
            Optional<Record> row = row(sql, schema, true);
            if (row.map(found -> found.get(SETTING.VERSION)).orElse(0) != version) {
                throw new ChangedMeanwhileException();
            }
            Map<String, Object> before =
                    document(row.map(found -> settings(schema, found)).orElseGet(schema::defaults));
            Map<String, Object> after = document(settings);
            Change.Collector changes = changes(before, after);
            if (changes.isEmpty() && row.isPresent()) {
                return new Stored<>(settings, version);
            }
            store(sql, schema, settings, version);
            audit.record("CHANGED", subject(schema), schema.name(), changes.changes());
            return new Stored<>(settings, version + 1);
        });
    }

    private void store(DSLContext sql, SettingsSchema<?> schema, java.lang.Record settings, int version) {
        JSONB document = JSONB.valueOf(text(settings));
        int rows = version == 0
                ? sql.insertInto(SETTING)
                        .set(SETTING.NAME, schema.name())
                        .set(SETTING.DOCUMENT_JSON, document)
                        .set(SETTING.SCHEMA_VERSION, schema.version())
                        .set(SETTING.UPDATED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                : sql.update(SETTING)
                        .set(SETTING.DOCUMENT_JSON, document)
                        .set(SETTING.SCHEMA_VERSION, schema.version())
                        .set(SETTING.UPDATED_AT, clock.instant())
                        .set(SETTING.VERSION, SETTING.VERSION.plus(1))
                        .where(SETTING.NAME.eq(schema.name()))
                        .execute();
        if (rows == 0) {
            throw new ChangedMeanwhileException();
        }
    }

    private static Optional<Record> row(DSLContext sql, SettingsSchema<?> schema, boolean lock) {
        var query = sql.selectFrom(SETTING).where(SETTING.NAME.eq(schema.name()));
        return (lock ? query.forUpdate() : query).fetchOptional(row -> row);
    }

    /** Settings have no id of their own; one made of the name lets their history be shown. */
    private static Subject subject(SettingsSchema<?> schema) {
        return Subject.of(
                "SETTINGS", UUID.nameUUIDFromBytes(("settings " + schema.name()).getBytes(StandardCharsets.UTF_8)));
    }

    private static Change.Collector changes(Map<String, Object> before, Map<String, Object> after) {
        Change.Collector changes = new Change.Collector();
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            changes.field(
                    name,
                    Objects.requireNonNullElse(before.get(name), ""),
                    Objects.requireNonNullElse(after.get(name), ""));
        }
        return changes;
    }

    private <S extends java.lang.Record> S settings(SettingsSchema<S> schema, Record row) {
        String stored = row.get(SETTING.DOCUMENT_JSON).data();
        int version = row.get(SETTING.SCHEMA_VERSION);
        try {
            if (version > schema.version()) {
                throw new IllegalArgumentException("a later version of the program stored them");
            }
            String current = version < schema.version()
                    ? json.writeValueAsString(schema.migrate(version, json.readValue(stored, DOCUMENT)))
                    : stored;
            S settings = json.readValue(current, Argument.of(schema.type()));
            check.check(settings);
            return settings;
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "The settings " + schema.name() + " of version " + version + " cannot be read as version "
                            + schema.version(),
                    e);
        }
    }

    private Map<String, Object> document(java.lang.Record settings) {
        try {
            return json.readValue(text(settings), DOCUMENT);
        } catch (IOException e) {
            throw new IllegalStateException("What was just written cannot be read", e);
        }
    }

    private String text(java.lang.Record settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "A settings record must be @Serdeable: "
                            + settings.getClass().getName(),
                    e);
        }
    }
}
