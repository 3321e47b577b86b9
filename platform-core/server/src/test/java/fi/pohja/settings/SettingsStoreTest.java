package fi.pohja.settings;

import static fi.pohja.schema.tenant.Tables.SETTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.settings.SettingsStore.Stored;
import fi.pohja.tenancy.Database;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

class SettingsStoreTest {

    /** Reminders, as an example. */
    @Serdeable
    @Introspected
    record Reminders(
            @Min(1) @Max(60) int daysBefore,
            @NotBlank @Size(max = 20) String sender,
            List<String> copies) {}

    private record Schema(String name, int version) implements SettingsSchema<Reminders> {
        @Override
        public Class<Reminders> type() {
            return Reminders.class;
        }

        @Override
        public Reminders defaults() {
            return new Reminders(7, "Pohja", List.of());
        }

        @Override
        public Map<String, Object> migrate(int from, Map<String, Object> document) {
            Map<String, Object> current = new HashMap<>(document);
            current.put("daysBefore", ((Number) document.getOrDefault("weeksBefore", 1)).intValue() * 7);
            current.remove("weeksBefore");
            return current;
        }
    }

    private final TwoTenants tenants = TwoTenants.shared();
    private final SettingsStore store = tenants.bean(SettingsStore.class);
    private final SignedIn admin = People.with(tenants, TwoTenants.LAPPI, "Pekka Pääkäyttäjä", Role.TENANT_ADMIN);
    private final SignedIn manager =
            People.with(tenants, TwoTenants.LAPPI, "Hanna Hankejohtaja", Role.PROGRAMME_MANAGER);

    @Test
    void whatIsStoredComesBackToThisTenantOnly() {
        Schema schema = new Schema("test.round.trip", 1);
        Reminders mine = new Reminders(14, "Lappi", List.of("a@example.fi"));

        Stored<Reminders> stored = admin.call(() -> store.write(schema, mine, 0));

        assertEquals(new Stored<>(mine, 1), stored);
        assertEquals(stored, tenants.inLappi(() -> store.read(schema)));
        assertEquals(new Stored<>(schema.defaults(), 0), tenants.inPohjoisSavo(() -> store.read(schema)));
    }

    @Test
    void everyChangedFieldIsInTheAudit() {
        Schema schema = new Schema("test.audited", 1);
        admin.call(() -> store.write(schema, new Reminders(14, "Lappi", List.of()), 0));
        var filter = new AuditLog.Filter(
                "test.audited", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        List<Change> changes = tenants.<AuditLog.Page, RuntimeException>inLappi(
                        () -> tenants.bean(AuditLog.class).search(filter, 0, 10))
                .items()
                .getFirst()
                .changes();
        assertEquals(
                List.of(
                        new Change("daysBefore", Optional.of("7"), Optional.of("14")),
                        new Change("sender", Optional.of("Pohja"), Optional.of("Lappi"))),
                changes);
    }

    @Test
    void anotherVersionMeanwhileIsNoticed() {
        Schema schema = new Schema("test.versions", 1);
        admin.call(() -> store.write(schema, new Reminders(1, "a", List.of()), 0));
        assertThrows(
                ChangedMeanwhileException.class,
                () -> admin.call(() -> store.write(schema, new Reminders(2, "b", List.of()), 0)));
        assertEquals(
                2,
                admin.call(() -> store.write(schema, new Reminders(3, "c", List.of()), 1))
                        .version());
        assertThrows(
                ChangedMeanwhileException.class,
                () -> admin.call(() -> store.write(schema, new Reminders(4, "d", List.of()), 1)));
    }

    @Test
    void everyBrokenConstraintIsNamed() {
        Schema schema = new Schema("test.constraints", 1);
        InvalidException refused = assertThrows(
                InvalidException.class,
                () -> admin.call(() -> store.write(schema, new Reminders(0, "x".repeat(21), List.of()), 0)));
        assertEquals(
                List.of("daysBefore settings.least [1]", "sender settings.size [0, 20]"),
                refused.violations().stream()
                        .map(violation -> violation.field() + " " + violation.code() + " " + violation.arguments())
                        .toList());
    }

    @Test
    void anEarlierShapeIsMigrated() {
        tenants.inLappi(() -> tenants.bean(Database.class)
                .write(sql -> sql.insertInto(SETTING)
                        .set(SETTING.NAME, "test.migrated")
                        .set(
                                SETTING.DOCUMENT_JSON,
                                JSONB.valueOf("{\"weeksBefore\": 2, \"sender\": \"Vanha\", \"copies\": []}"))
                        .set(SETTING.SCHEMA_VERSION, 1)
                        .set(SETTING.UPDATED_AT, tenants.clock().instant())
                        .execute()));

        assertEquals(
                new Stored<>(new Reminders(14, "Vanha", List.of()), 1),
                tenants.inLappi(() -> store.read(new Schema("test.migrated", 2))));
        assertThrows(
                IllegalStateException.class, () -> tenants.inLappi(() -> store.read(new Schema("test.migrated", 1))));
    }

    @Test
    void whatALaterVersionStoredIsNotRead() {
        admin.call(() -> store.write(new Schema("test.later", 3), new Reminders(14, "Uusi", List.of()), 0));
        assertThrows(IllegalStateException.class, () -> tenants.inLappi(() -> store.read(new Schema("test.later", 2))));
    }

    @Test
    void onlyAdministratorsStore() {
        Schema schema = new Schema("test.denied", 1);
        assertThrows(DeniedException.class, () -> manager.call(() -> store.write(schema, schema.defaults(), 0)));
    }
}
