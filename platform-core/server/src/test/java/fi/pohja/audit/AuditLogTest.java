package fi.pohja.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.schema.tenant.Routines;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.testkit.TwoTenants;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditLogTest {

    private static final TwoTenants TENANTS = new TwoTenants();

    private final Database database = TENANTS.bean(Database.class);
    private final AuditLog log = TENANTS.bean(AuditLog.class);

    @AfterAll
    static void stop() {
        TENANTS.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        tamper("truncate lappi.audit_event, lappi.audit_change, lappi.audit_seal, lappi.audit_sealed");
        tamper("truncate pohjois_savo.audit_event, pohjois_savo.audit_change, pohjois_savo.audit_seal,"
                + " pohjois_savo.audit_sealed");
    }

    @Test
    void anEventIsWrittenWithItsActorAndItsChanges() {
        UUID project = UUID.randomUUID();
        UUID measure = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        TENANTS.inLappi(() -> new Actor(Optional.of(person), "Demo Hankejohtaja")
                .call(() -> write(() -> {
                    log.record("CREATED", Subject.of("PROJECT", project), "Etäpalvelut");
                    log.record(
                            "CHANGED",
                            Subject.of("MEASURE", measure, project),
                            "Kokeilu",
                            new Change.Collector()
                                    .field("state", "PLANNED", "RUNNING")
                                    .field("owner", Optional.empty(), Optional.of("Kemi"))
                                    .changes());
                })));

        List<AuditEvent> history = TENANTS.inLappi(() -> log.history(project, 0, 10));

        assertEquals(
                List.of("CHANGED", "CREATED"),
                history.stream().map(AuditEvent::action).toList());
        AuditEvent changed = history.getFirst();
        assertEquals(Optional.of(person), changed.actor());
        assertEquals("Demo Hankejohtaja", changed.actorName());
        assertEquals(TENANTS.clock().instant(), changed.at());
        assertEquals(
                List.of(
                        new Change("state", Optional.of("PLANNED"), Optional.of("RUNNING")),
                        new Change("owner", Optional.empty(), Optional.of("Kemi"))),
                changed.changes());
        assertFalse(changed.sealed());
        assertEquals(List.of(), TENANTS.inPohjoisSavo(() -> log.history(project, 0, 10)));
    }

    @Test
    void withoutAWritingTransactionThereIsNoEvent() {
        Subject subject = Subject.of("PROJECT", UUID.randomUUID());
        assertThrows(
                IllegalStateException.class,
                () -> TENANTS.inLappi(() -> {
                    log.record("CREATED", subject, "x");
                    return true;
                }));
        assertThrows(
                IllegalStateException.class,
                () -> TENANTS.inLappi(() -> database.read(sql -> {
                    log.record("CREATED", subject, "x");
                    return true;
                })));
        assertThrows(
                IllegalStateException.class,
                () -> TENANTS.inLappi(() ->
                        database.write(sql -> TENANTS.<Boolean, RuntimeException>inPohjoisSavo(() -> {
                            log.record("CREATED", subject, "x");
                            return true;
                        }))));
        assertThrows(Scope.NothingBoundException.class, () -> log.record("CREATED", subject, "x"));
        assertEquals(
                0,
                TENANTS.<Integer, RuntimeException>inLappi(
                        () -> log.search(AuditLog.Filter.everything(), 0, 10).total()));
    }

    @Test
    void whatIsRolledBackLeavesNoEvent() {
        assertThrows(
                IllegalArgumentException.class,
                () -> TENANTS.inLappi(() -> write(() -> {
                    log.record("CREATED", Subject.of("PROJECT", UUID.randomUUID()), "x");
                    throw new IllegalArgumentException("on purpose");
                })));
        assertEquals(
                0,
                TENANTS.<Integer, RuntimeException>inLappi(
                        () -> log.search(AuditLog.Filter.everything(), 0, 10).total()));
    }

    @Test
    void searchFindsLabelsActorsAndValues() {
        event("PROJECT", "Etäpalvelut", "100%");
        event("PROJECT", "Lähipalvelut", "90");

        assertEquals(List.of("Etäpalvelut"), labels("ETÄPALV"));
        assertEquals(List.of("Etäpalvelut"), labels("0%"));
        assertEquals(List.of("Lähipalvelut", "Etäpalvelut"), labels(Actor.PLATFORM.name()));
        assertEquals(List.of(), labels("' or 1=1 --"));
        AuditLog.Page page = TENANTS.inLappi(() -> log.search(AuditLog.Filter.everything(), 1, 1));
        assertEquals(2, page.total());
        assertEquals("Etäpalvelut", page.items().getFirst().label());
        AuditLog.Filter earlier = new AuditLog.Filter(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TENANTS.clock().instant()));
        assertEquals(
                0,
                TENANTS.<Integer, RuntimeException>inLappi(
                        () -> log.search(earlier, 0, 10).total()));
    }

    @Test
    void sealingCoversEverythingOnceAndTheCheckIsContent() {
        for (int i = 0; i < 5; i++) {
            event("PROJECT", "Hanke " + i, "arvo " + i);
        }
        assertEquals(5, seal());
        assertEquals(0, seal());
        event("PROJECT", "Hanke 5", "arvo 5");
        assertEquals(List.of(), check());
        assertEquals(1, seal());
        assertEquals(List.of(), check());
        assertTrue(TENANTS.inLappi(() -> log.search(AuditLog.Filter.everything(), 0, 10)).items().stream()
                .allMatch(AuditEvent::sealed));
        assertEquals(0, TENANTS.<Integer, RuntimeException>inPohjoisSavo(log::seal));
    }

    @Test
    void whileSomebodySealsAnotherDoesNothing() {
        event("PROJECT", "Hanke", "arvo");
        int meanwhile = TENANTS.inLappi(() -> database.write(sql -> {
            sql.execute("select pg_advisory_xact_lock(7064422, hashtext('lappi'))");
            try (var other = java.util.concurrent.Executors.newSingleThreadExecutor()) {
                return other.submit(() -> TENANTS.<Integer, RuntimeException>inLappi(log::seal))
                        .get();
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }));
        assertEquals(0, meanwhile);
        assertEquals(1, seal());
    }

    @Test
    void anEventOfATransactionThatEndsLateIsSealedToo() throws Exception {
        event("PROJECT", "Ennen", "1");
        try (var other = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            var written = new java.util.concurrent.CountDownLatch(1);
            var sealed = new java.util.concurrent.CountDownLatch(1);
            var late = other.submit(() -> TENANTS.inLappi(() -> write(() -> {
                log.record("CREATED", Subject.of("PROJECT", UUID.randomUUID()), "Pitkä tuonti");
                written.countDown();
                await(sealed);
            })));
            written.await();
            event("PROJECT", "Sillä välin", "2");
            assertEquals(2, seal());
            sealed.countDown();
            late.get();
        }
        assertEquals(1, seal());
        assertEquals(List.of(), check());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update lappi.audit_change set new_value = 'muu' where new_value = 'arvo 1' | A value of event",
                "update lappi.audit_change set value_hash = sha256('x') where new_value = 'arvo 1' | A value of event",
                "update lappi.audit_change set old_value = null, new_value = null, salt = null | without an erasure",
                "update lappi.audit_event set label = 'muu' where label = 'Hanke 1' | does not fit",
                "update lappi.audit_event set actor_name = 'Joku muu' where label = 'Hanke 1' | does not fit",
                "update lappi.audit_event set at = at + interval '1 second' where label = 'Hanke 1' | does not fit",
                "delete from lappi.audit_change where new_value = 'arvo 1' | does not fit",
                "update lappi.audit_seal set sealed_at = sealed_at + interval '1 s' where id = (select min(id) from lappi.audit_seal) | does not fit",
                "update lappi.audit_seal set hash = sha256('x') where id = (select min(id) from lappi.audit_seal) | does not follow",
                "delete from lappi.audit_sealed where event_id = (select min(event_id) from lappi.audit_sealed) | events, but",
                "insert into lappi.audit_event (at, actor_name, action, subject_type, label) select min(at) - interval '1 day', 'x', 'CREATED', 'PROJECT', 'x' from lappi.audit_event | had been sealed when it was added"
            })
    void tamperingIsFound(String statement, String fault) throws SQLException {
        event("PROJECT", "Hanke 1", "arvo 1");
        event("PROJECT", "Hanke 2", "arvo 2");
        seal();
        TENANTS.clock().advance(Duration.ofMinutes(1));
        event("PROJECT", "Hanke 3", "arvo 3");
        seal();
        assertEquals(List.of(), check());

        tamper(statement);

        List<String> faults = check();
        assertTrue(faults.stream().anyMatch(found -> found.contains(fault)), faults.toString());
        seal();
        assertFalse(check().isEmpty(), "sealing afterwards does not hide it");
    }

    @Test
    void aDeletedEventIsFound() throws SQLException {
        event("PROJECT", "Hanke 1", "arvo 1");
        event("PROJECT", "Hanke 2", "arvo 2");
        seal();
        tamper("delete from lappi.audit_sealed where event_id = (select min(id) from lappi.audit_event)");
        tamper("delete from lappi.audit_change where event_id = (select min(id) from lappi.audit_event)");
        tamper("delete from lappi.audit_event where id = (select min(id) from lappi.audit_event)");
        assertTrue(check().getFirst().contains("covers 2 events, but 1"), check().toString());
    }

    @Test
    void aRemovedSealIsFound() throws SQLException {
        event("PROJECT", "Hanke 1", "arvo 1");
        seal();
        event("PROJECT", "Hanke 2", "arvo 2");
        seal();
        tamper("delete from lappi.audit_sealed where seal_id = (select min(id) from lappi.audit_seal)");
        tamper("delete from lappi.audit_seal where id = (select min(id) from lappi.audit_seal)");
        assertTrue(check().getFirst().contains("does not follow"), check().toString());
    }

    @Test
    void aPersonsValuesCanBeErasedAndTheChainStaysWhole() {
        UUID person = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (UUID user : List.of(person, other)) {
            TENANTS.inLappi(() -> write(() -> log.record(
                    "CHANGED",
                    Subject.of("USER", user),
                    "tunnus",
                    List.of(new Change("name", Optional.of("Vanha nimi"), Optional.of("Uusi nimi"))))));
        }
        seal();
        assertEquals(0, erase(person), "nothing is erased unless the audit says the account was");
        TENANTS.inLappi(() -> write(() -> log.record("ERASED", Subject.of("USER", person), "tunnus")));
        assertEquals(1, erase(person));
        assertEquals(0, erase(other));
        seal();

        assertEquals(List.of(), check());
        AuditEvent changed = TENANTS.inLappi(() -> log.history(person, 0, 10)).getLast();
        assertEquals(List.of(new Change("name", Optional.empty(), Optional.empty())), changed.changes());
        AuditEvent kept = TENANTS.inLappi(() -> log.history(other, 0, 10)).getLast();
        assertEquals(Optional.of("Uusi nimi"), kept.changes().getFirst().after());
    }

    private long erase(UUID person) {
        return TENANTS.inLappi(() -> database.write(sql -> Routines.eraseAuditValues(sql.configuration(), person)));
    }

    private void event(String type, String label, String value) {
        TENANTS.inLappi(() -> write(() -> log.record(
                "CHANGED",
                Subject.of(type, UUID.randomUUID()),
                label,
                List.of(new Change("value", Optional.of("vanha"), Optional.of(value))))));
    }

    private boolean write(Runnable work) {
        database.change(sql -> work.run());
        return true;
    }

    private int seal() {
        return TENANTS.<Integer, RuntimeException>inLappi(log::seal);
    }

    private List<String> check() {
        return TENANTS.inLappi(log::check);
    }

    private List<String> labels(String text) {
        AuditLog.Filter filter =
                new AuditLog.Filter(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return TENANTS.inLappi(() -> log.search(filter, 0, 10)).items().stream()
                .map(AuditEvent::label)
                .toList();
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tamper(String statement) throws SQLException {
        try (Connection connection = TENANTS.administrator();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
