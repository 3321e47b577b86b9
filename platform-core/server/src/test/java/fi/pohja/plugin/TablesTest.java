package fi.pohja.plugin;

import static fi.pohja.testkit.TwoTenants.LAPPI;
import static fi.pohja.testkit.TwoTenants.POHJOIS_SAVO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.problem.InvalidException;
import fi.pohja.tenancy.PluginSchemas;
import fi.pohja.testkit.Archive;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Plugins' own tables in tenants. */
class TablesTest {

    static final String CHANGELOG = """
            databaseChangeLog:
              - changeSet:
                  id: notes
                  author: test
                  changes:
                    - createTable:
                        tableName: note
                        columns:
                          - column: {name: id, type: int, autoIncrement: true, constraints: {primaryKey: true}}
                          - column: {name: text, type: text}
            """;

    private static final String HALF = CHANGELOG + """
              - changeSet:
                  id: more
                  author: test
                  changes:
                    - addColumn:
                        tableName: note
                        columns:
                          - column: {name: extra, type: text}
              - changeSet:
                  id: broken
                  author: test
                  changes:
                    - sql: {sql: "insert into missing values (1)"}
                  rollback: {}
            """;

    private static final String TABLES =
            "public Optional<TableChangelog> tables() { return Optional.of(new TableChangelog(\"db/changelog.yaml\")); }";

    private static final String COUNT =
            "return new CardContent.Text(\"\" + context.sql().fetchCount(DSL.table(\"note\")));";

    /** A listener writes; the card only reads. */
    private static final String WRITING = TABLES + Archive.card(COUNT)
            + "public List<Importer> importers() { return List.of(new Importer() {"
            + " public String id() { return \"in\"; } public String title() { return \"in\"; }"
            + " public String mediaType() { return \"text/plain\"; } public String permission() { return \"READ\"; }"
            + " public Result read(TenantContext c, java.io.InputStream in, Progress p) throws java.io.IOException {"
            + " String text = new String(in.readAllBytes()); int n = 0;"
            + " for (String line : text.split(\",\")) { n += c.sql().execute(\"insert into note (text) values ({0})\", DSL.val(line)); }"
            + " return new Result(n, text.contains(\"bad\") ? List.of(Finding.error(\"rivi 2\", \"Huono\")) : List.of()); }"
            + " }); }";

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = new Platform();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static Importer.Result bring(fi.pohja.tenancy.TenantId tenant, String plugin, String text) {
        return fi.pohja.testkit.People.administrator(tenant).call(() -> {
            var importer = platform.bean(Contributions.class).importers().stream()
                    .filter(one -> one.plugin().equals(plugin))
                    .findFirst()
                    .orElseThrow();
            var answer = platform.bean(PluginCalls.class)
                    .read(
                            importer,
                            new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            (done, total) -> {},
                            "fi");
            return switch (answer) {
                case PluginCalls.Answer.Content<fi.pohja.spi.Importer.Result> content ->
                    new Importer.Result(
                            content.content().stored(),
                            content.content().findings().size());
                case PluginCalls.Answer.Failed<fi.pohja.spi.Importer.Result> failed ->
                    throw new AssertionError(failed.message());
            };
        });
    }

    private interface Importer {
        record Result(int stored, int findings) {}
    }

    @Test
    void aDryRunShowsTheSqlAndTouchesNothing() {
        platform.install(Archive.of("dry", "1.0.0", WRITING).entry("db/changelog.yaml", CHANGELOG));

        TenantPlugins.DryRun plan = platform.administering(LAPPI, plugins -> plugins.dryRun("dry"));

        assertEquals("lappi__dry", plan.schema());
        assertEquals(List.of("notes (test)"), plan.changeSets());
        assertTrue(plan.sql().contains("CREATE TABLE"), plan::sql);
        assertTrue(plan.rollbackSql().contains("DROP TABLE"), plan::rollbackSql);
        assertFalse(platform.bean(PluginSchemas.class).exists(LAPPI, "dry"));
    }

    @Test
    void eachTenantHasTablesOfItsOwn() {
        platform.install(Archive.of("notes", "1.0.0", WRITING).entry("db/changelog.yaml", CHANGELOG));
        platform.on(LAPPI, "notes");
        platform.on(POHJOIS_SAVO, "notes");

        assertEquals(new Importer.Result(2, 0), bring(LAPPI, "notes", "one,two"));
        assertEquals("2", platform.text(LAPPI, "notes"));
        assertEquals("0", platform.text(POHJOIS_SAVO, "notes"));

        assertEquals(new Importer.Result(0, 1), bring(LAPPI, "notes", "three,bad"));
        assertEquals("2", platform.text(LAPPI, "notes"));
    }

    @Test
    void dataIsKeptOrTakenOutAsAFile() {
        platform.install(Archive.of("data", "1.0.0", WRITING).entry("db/changelog.yaml", CHANGELOG));
        platform.on(LAPPI, "data");
        bring(LAPPI, "data", "one");

        TenantPlugin off = platform.administering(LAPPI, plugins -> plugins.switchOff("data", DataPolicy.KEEP));
        assertTrue(off.dataKept());
        platform.on(LAPPI, "data");
        assertEquals("1", platform.text(LAPPI, "data"));

        TenantPlugin dropped =
                platform.administering(LAPPI, plugins -> plugins.switchOff("data", DataPolicy.EXPORT_AND_DROP));
        assertFalse(dropped.dataKept());
        assertFalse(platform.bean(PluginSchemas.class).exists(LAPPI, "data"));
        TenantPlugins.Export export =
                platform.administering(LAPPI, TenantPlugins::exports).getFirst();
        assertEquals(1, export.rowsByTable().get("note"));
        assertTrue(platform.administering(LAPPI, plugins -> plugins.export(export.id()))
                .isPresent());
        platform.on(LAPPI, "data");
        assertEquals("0", platform.text(LAPPI, "data"));
    }

    @Test
    void aMigrationThatFailsHalfWayLeavesTheTablesAsTheyWere() {
        platform.install(Archive.of("half", "1.0.0", WRITING).entry("db/changelog.yaml", CHANGELOG));
        platform.on(LAPPI, "half");
        bring(LAPPI, "half", "one");
        platform.administering(LAPPI, plugins -> plugins.switchOff("half", DataPolicy.KEEP));
        platform.install(Archive.of("half", "1.1.0", WRITING).entry("db/changelog.yaml", HALF));

        TenantPlugin failed = platform.on(LAPPI, "half");

        assertEquals(TenantPluginState.FAILED, failed.state());
        assertTrue(failed.reason().orElse("").contains("missing"), failed.reason()::toString);
        int columns = platform.tenants()
                .inLappi(() -> platform.bean(fi.pohja.tenancy.Database.class)
                        .read(sql -> sql.fetchSingle(
                                        "select count(*)::int from pg_attribute where attname = 'extra' and attrelid ="
                                                + " 'lappi__half.note'::regclass")
                                .get(0, Integer.class)));
        assertEquals(0, columns);
    }

    @Test
    void aMigrationWhoseProcessEndsHalfWayIsDoneByTheNextTry() throws Exception {
        String more = CHANGELOG + """
                  - changeSet:
                      id: first
                      author: test
                      changes:
                        - createTable:
                            tableName: first
                            columns:
                              - column: {name: id, type: int}
                  - changeSet:
                      id: second
                      author: test
                      changes:
                        - addColumn:
                            tableName: note
                            columns:
                              - column: {name: extra, type: text}
                """;
        platform.install(Archive.of("ended", "1.0.0", WRITING).entry("db/changelog.yaml", CHANGELOG));
        platform.on(LAPPI, "ended");
        platform.administering(LAPPI, plugins -> plugins.switchOff("ended", DataPolicy.KEEP));
        platform.install(Archive.of("ended", "1.1.0", WRITING).entry("db/changelog.yaml", more));

        try (Connection reader = platform.tenants().administrator();
                Connection operator = platform.tenants().administrator()) {
            reader.setAutoCommit(false);
            DSL.using(reader, SQLDialect.POSTGRES).execute("lock table lappi__ended.note in access share mode");
            CompletableFuture<TenantPlugin> migrating =
                    CompletableFuture.supplyAsync(() -> platform.on(LAPPI, "ended"));
            DSLContext sql = DSL.using(operator, SQLDialect.POSTGRES);
            int waiting = waiting(sql);
            assertEquals(
                    "",
                    sql.fetchSingle("select coalesce(to_regclass('lappi__ended.first')::text, '')")
                            .get(0, String.class));
            // As when the process is killed: its session is gone, and with it the chance to take anything back.
            sql.execute("select pg_terminate_backend({0})", DSL.inline(waiting));
            assertEquals(
                    TenantPluginState.FAILED,
                    migrating.get(30, TimeUnit.SECONDS).state());
            reader.rollback();
        }

        assertEquals(TenantPluginState.ON, platform.on(LAPPI, "ended").state());
    }

    @Test
    void aPluginThatWasBeingSwitchedOnWhenTheProcessEndedIsOnAfterTheNextStart() throws Exception {
        platform.install(Archive.of("begun", "1.0.0", WRITING).entry("db/changelog.yaml", CHANGELOG));
        platform.on(LAPPI, "begun");
        try (Connection operator = platform.tenants().administrator()) {
            assertEquals(
                    1,
                    DSL.using(operator, SQLDialect.POSTGRES)
                            .execute("update platform.plugin_tenant set state = 'MIGRATING'"
                                    + " where plugin = 'begun' and tenant = 'lappi'"));
        }

        platform.install(Archive.of("begun", "1.0.1", WRITING).entry("db/changelog.yaml", CHANGELOG));

        assertEquals(
                TenantPluginState.ON,
                platform.administering(LAPPI, plugins -> plugins.find("begun"))
                        .orElseThrow()
                        .state());
    }

    /** The session that waits for the plugin's table. */
    private static int waiting(DSLContext sql) {
        for (int turn = 0; turn < 600; turn++) {
            List<Integer> sessions = sql.fetch(
                            "select pid from pg_locks where not granted and relation = 'lappi__ended.note'::regclass")
                    .getValues(0, Integer.class);
            if (!sessions.isEmpty()) {
                return sessions.getFirst();
            }
            LockSupport.parkNanos(50_000_000L);
        }
        throw new AssertionError("the migration does not come to the table that is held");
    }

    @Test
    void aMigrationIsTakenBackByTheSqlKeptWithIt() {
        platform.install(Archive.of("back", "1.0.0", WRITING).entry("db/changelog.yaml", CHANGELOG));
        platform.on(LAPPI, "back");
        TenantPlugin back = platform.administering(LAPPI, plugins -> plugins.migrateBack("back"));
        assertEquals(TenantPluginState.OFF, back.state());
        assertTrue(platform.administering(LAPPI, plugins -> plugins.migrations("back"))
                .getFirst()
                .takenBackAt()
                .isPresent());
        platform.on(LAPPI, "back");
        assertEquals("0", platform.text(LAPPI, "back"));
    }

    @Test
    void changelogsThatBreakARuleAreRefusedInPlainWords() {
        String custom = """
                databaseChangeLog:
                  - changeSet:
                      id: evil
                      author: test
                      runAlways: true
                      changes:
                        - executeCommand: {executable: "rm"}
                        - createTable:
                            schemaName: lappi
                            tableName: project2
                            columns:
                              - column: {name: id, type: int}
                        - sql: {sql: "select 1"}
                """;
        platform.install(Archive.of("rules", "1.0.0", WRITING).entry("db/changelog.yaml", custom));
        InvalidException refused = assertThrows(
                InvalidException.class, () -> platform.administering(LAPPI, plugins -> plugins.dryRun("rules")));
        String faults = refused.violations().toString();
        assertTrue(
                faults.contains("executeCommand") && faults.contains("schemaName") && faults.contains("runAlways"),
                faults);
        assertTrue(faults.contains("cannot be rolled back"), faults);
    }

    @Test
    void anUpgradeBringsTheTablesAlong() {
        platform.install(Archive.of("up", "1.0.0", WRITING).entry("db/changelog.yaml", CHANGELOG));
        platform.on(LAPPI, "up");
        bring(LAPPI, "up", "one");
        String more = CHANGELOG + """
                  - changeSet:
                      id: more
                      author: test
                      changes:
                        - addColumn:
                            tableName: note
                            columns:
                              - column: {name: extra, type: text, defaultValue: "x"}
                """;
        platform.install(Archive.of(
                        "up",
                        "1.1.0",
                        TABLES
                                + Archive.card(
                                        "return new CardContent.Text(context.sql().fetchSingle(\"select extra from note\").get(0, String.class));"))
                .entry("db/changelog.yaml", more));
        assertEquals("x", platform.text(LAPPI, "up"));
    }
}
