package fi.pohja.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.testkit.TwoTenants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantStartTest {

    private final TwoTenants tenants = new TwoTenants();
    private final TenantStart start = tenants.bean(TenantStart.class);
    private final Tenants registry = tenants.bean(Tenants.class);

    @AfterEach
    void close() {
        tenants.close();
    }

    private Path write(String slug, String text) throws Exception {
        Path folder = Files.createDirectories(tenants.folder().resolve(slug));
        return Files.writeString(folder.resolve("tenant.yaml"), text);
    }

    private static String yaml(String slug, String code) {
        return """
                slug: %s
                code: "%s"
                kind: WELLBEING_SERVICES_COUNTY
                hosts: [%s.localhost]
                name: {fi: Alue}
                shortName: {fi: Alue}
                languages: [fi]
                accent: "#0b5fa5"
                municipalities: {region: "%s"}
                plugins: []
                """.formatted(slug, code, slug, code);
    }

    @Test
    void aNewFileIsANewTenantAndNothingElseIsDone() throws Exception {
        write("kainuu", yaml("kainuu", "20"));

        TenantStart.Report report = start.run(tenants.folder());

        assertEquals(List.of(new TenantId("kainuu")), report.migrated());
        assertEquals(
                "kainuu", registry.byHost("KAINUU.localhost").orElseThrow().id().slug());
        assertEquals(List.of(), start.run(tenants.folder()).migrated());
    }

    @Test
    void aRemovedFileHidesTheTenantAndKeepsItsData() throws Exception {
        Path file = tenants.folder().resolve("lappi/tenant.yaml");
        String text = Files.readString(file);
        Files.delete(file);

        start.run(tenants.folder());

        assertTrue(registry.byHost("lappi.localhost").isEmpty());
        try (var connection = tenants.administrator()) {
            assertEquals(
                    1,
                    DSL.using(connection, SQLDialect.POSTGRES)
                            .fetch("select 1 from pg_tables where schemaname = 'lappi' and tablename = 'project'")
                            .size());
        }

        Files.writeString(file, text);
        start.run(tenants.folder());
        assertTrue(registry.byHost("lappi.localhost").isPresent());
    }

    @Test
    void aMalformedFileIsReportedWithLineAndDoesNotStopTheOthers() throws Exception {
        write("kainuu", yaml("kainuu", "20").replace("accent: \"#0b5fa5\"", "accent: blue\ncolour: red"));
        write("satakunta", "slug: [satakunta\n");
        write("pirkanmaa", yaml("pirkanmaa", "08").replace("pirkanmaa.localhost", "lappi.localhost"));
        write("kymenlaakso", yaml("kymenlaakso", "10"));

        TenantStart.Report report = start.run(tenants.folder());

        List<String> reasons = report.problems().stream()
                .map(problem ->
                        tenants.folder().relativize(problem.file()) + ":" + problem.line() + " " + problem.reason())
                .toList();
        assertTrue(
                reasons.stream().anyMatch(reason -> reason.startsWith("kainuu/tenant.yaml:8 the accent")),
                reasons.toString());
        assertTrue(
                reasons.stream().anyMatch(reason -> reason.startsWith("kainuu/tenant.yaml:9 unknown key colour")),
                reasons.toString());
        assertTrue(
                reasons.stream()
                        .anyMatch(reason -> reason.startsWith("satakunta/tenant.yaml:") && reason.contains("YAML")),
                reasons.toString());
        assertTrue(
                reasons.stream().anyMatch(reason -> reason.contains("lappi.localhost already belongs to lappi")),
                reasons.toString());
        assertEquals(List.of(new TenantId("kymenlaakso")), report.migrated());
        assertTrue(registry.byHost("lappi.localhost").isPresent());
    }

    @Test
    void aTenantWhoseMigrationFailsIsUnavailableAloneAndTriedAgain() throws Exception {
        write("kainuu", yaml("kainuu", "20"));
        write("kymenlaakso", yaml("kymenlaakso", "10"));
        try (var connection = tenants.administrator()) {
            // Somebody's hand-made view stands where a table of ours is to be.
            var sql = DSL.using(connection, SQLDialect.POSTGRES);
            sql.execute("create schema kainuu authorization pohja_migration");
            sql.execute("create view kainuu.project as select 1 as one");
        }

        TenantStart.Report report = start.run(tenants.folder());

        assertEquals(List.of(new TenantId("kainuu")), report.failed());
        assertEquals(List.of(new TenantId("kymenlaakso")), report.migrated());
        Tenant failed = registry.byId(new TenantId("kainuu")).orElseThrow();
        assertEquals(Tenant.State.FAILED, failed.state());
        assertTrue(failed.stateReason().orElseThrow().contains("project"), failed.toString());

        try (var connection = tenants.administrator()) {
            var sql = DSL.using(connection, SQLDialect.POSTGRES);
            sql.execute("drop view kainuu.project");
            sql.execute("drop schema kainuu cascade");
        }
        assertEquals(
                List.of(new TenantId("kainuu")), start.run(tenants.folder()).migrated());
        assertEquals(
                Tenant.State.ACTIVE,
                registry.byId(new TenantId("kainuu")).orElseThrow().state());
    }

    @Test
    void whatAnAdministratorChangedTheFileNoLongerDecides() throws Exception {
        Tenant lappi = registry.byId(TwoTenants.LAPPI).orElseThrow();
        Tenant edited = new Tenant(
                lappi.id(),
                lappi.code(),
                lappi.kind(),
                lappi.name(),
                lappi.shortName(),
                List.of("lappi.localhost", "lapha.localhost"),
                lappi.languages(),
                "#702082",
                lappi.state(),
                lappi.stateReason(),
                lappi.version());
        tenants.<Tenant, RuntimeException>inLappi(() -> registry.change(edited, Set.of("hosts", "accent")));
        assertThrows(
                IllegalArgumentException.class,
                () -> tenants.<Tenant, RuntimeException>inPohjoisSavo(() -> registry.change(edited, Set.of("accent"))));

        start.run(tenants.folder());

        Tenant after = registry.byHost("lapha.localhost").orElseThrow();
        assertEquals("#702082", after.accent());
        assertEquals(lappi.name(), after.name());
    }
}
