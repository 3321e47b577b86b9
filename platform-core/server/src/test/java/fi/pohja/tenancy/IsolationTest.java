package fi.pohja.tenancy;

import static fi.pohja.schema.tenant.Tables.SETTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.testkit.TwoTenants;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.JSONB;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest {

    private final TwoTenants tenants = TwoTenants.shared();
    private final Database database = tenants.bean(Database.class);

    @Test
    void whatOneTenantWritesTheOtherDoesNotFind() {
        tenants.inLappi(() -> database.write(sql -> sql.insertInto(SETTING)
                .set(SETTING.NAME, "isolation")
                .set(SETTING.DOCUMENT_JSON, JSONB.valueOf("{}"))
                .set(SETTING.SCHEMA_VERSION, 1)
                .set(SETTING.UPDATED_AT, tenants.clock().instant())
                .execute()));

        assertEquals(1, tenants.<Integer, RuntimeException>inLappi(this::count));
        assertEquals(0, tenants.<Integer, RuntimeException>inPohjoisSavo(this::count));
    }

    private int count() {
        return database.read(sql -> sql.fetchCount(SETTING, SETTING.NAME.eq("isolation")));
    }

    @Test
    void withNothingBoundItThrows() {
        assertThrows(Scope.NothingBoundException.class, () -> database.read(sql -> sql.fetchCount(SETTING)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from pohjois_savo.user_account",
                "select * from platform.tenant",
                "set role t_pohjois_savo",
                "set session authorization t_pohjois_savo",
                "set role pohja_migration",
                "create table lappi.mine (id int)",
                "create temp table mine (id int)",
                "alter table lappi.setting disable trigger all",
                "update lappi.audit_event set label = 'x'",
                "delete from lappi.audit_event",
                "select * from pg_catalog.pg_authid",
                "insert into shared.tenant_login values ('t_pohjois_savo', 'lappi')",
                "update shared.region set slug = 'x'",
                "copy lappi.setting to program 'id'"
            })
    void sqlOfATenantReachesNothingElse(String statement) {
        assertThrows(
                DataAccessException.class,
                () -> tenants.inLappi(() -> database.write(sql -> sql.execute(statement))),
                statement);
    }

    @Test
    void aTenantCannotGrantItselfMore() {
        tenants.inLappi(() -> database.write(sql -> sql.execute("grant all on lappi.audit_event to t_lappi")));

        assertThrows(
                DataAccessException.class,
                () -> tenants.inLappi(() -> database.write(sql -> sql.execute("delete from lappi.audit_event"))));
    }

    @Test
    void claimingAnotherTenantChangesNothing() {
        String tenant = tenants.inLappi(() -> database.write(sql -> {
            sql.execute("set local search_path = pohjois_savo");
            sql.execute("set local pohja.tenant = 'pohjois-savo'");
            return sql.fetchSingle("select tenant from shared.tenant_login").get(0, String.class);
        }));
        assertEquals("lappi", tenant);
    }

    /** A plugin's call has its own tables first in the search path, in the transaction it shares with the core (ADR 18). */
    @Test
    void theCoresTablesAreFoundWhateverTheSearchPathSays() {
        tenants.inLappi(() -> database.write(sql -> {
            sql.insertInto(SETTING)
                    .set(SETTING.NAME, "search path")
                    .set(SETTING.DOCUMENT_JSON, JSONB.valueOf("{}"))
                    .set(SETTING.SCHEMA_VERSION, 1)
                    .set(SETTING.UPDATED_AT, tenants.clock().instant())
                    .execute();
            sql.execute("set local search_path = pg_catalog");
            assertEquals(1, sql.fetchCount(SETTING, SETTING.NAME.eq("search path")), "names its schema");
            return sql.deleteFrom(SETTING).where(SETTING.NAME.eq("search path")).execute();
        }));
        assertThrows(
                DataAccessException.class,
                () -> tenants.inLappi(() -> database.read(sql -> {
                    sql.execute("set local search_path = pg_catalog");
                    return sql.fetchCount(DSL.table("setting"));
                })),
                "what names no schema is at the search path's mercy");
    }

    @Test
    void manyThreadsOfTwoTenantsNeverMix() throws Exception {
        AtomicInteger wrong = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var futures = java.util.stream.IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> {
                        TenantId mine = i % 2 == 0 ? TwoTenants.LAPPI : TwoTenants.POHJOIS_SAVO;
                        String login = Scope.of(mine)
                                .call(() -> database.read(sql ->
                                        sql.fetchSingle("select session_user").get(0, String.class)));
                        if (!login.equals(mine.login())) {
                            wrong.incrementAndGet();
                        }
                        return true;
                    }))
                    .toList();
            for (var future : futures) {
                assertTrue(future.get());
            }
        }
        assertEquals(0, wrong.get());
    }

    @Test
    void anotherScopeInsideATransactionGetsItsOwn() {
        String inner = tenants.inLappi(() ->
                database.write(outer -> tenants.<String, RuntimeException>inPohjoisSavo(() -> database.read(
                        sql -> sql.fetchSingle("select session_user").get(0, String.class)))));
        assertEquals("t_pohjois_savo", inner);
    }

    @Test
    void rolledBackWorkLeavesNothingAndRunsNothingAfterwards() {
        AtomicInteger after = new AtomicInteger();
        assertThrows(
                IllegalArgumentException.class,
                () -> tenants.inLappi(() -> database.write(sql -> {
                    sql.insertInto(SETTING)
                            .set(SETTING.NAME, "rolled back")
                            .set(SETTING.DOCUMENT_JSON, JSONB.valueOf("{}"))
                            .set(SETTING.SCHEMA_VERSION, 1)
                            .set(SETTING.UPDATED_AT, tenants.clock().instant())
                            .execute();
                    database.afterCommit(after::incrementAndGet);
                    throw new IllegalArgumentException("on purpose");
                })));
        assertEquals(0, after.get());
        assertEquals(
                0,
                tenants.<Integer, RuntimeException>inLappi(
                        () -> database.read(sql -> sql.fetchCount(SETTING, SETTING.NAME.eq("rolled back")))));
    }
}
