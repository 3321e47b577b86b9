package fi.pohja.console.internal;

import static fi.pohja.schema.platform.Tables.TENANT;

import fi.pohja.access.Operator;
import fi.pohja.access.Operators;
import fi.pohja.console.Console;
import fi.pohja.problem.Violations;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jooq.DSLContext;
import org.jooq.Record2;

/** Reads the registry and the sizes PostgreSQL knows; neither needs a right on any tenant's rows. */
@Singleton
final class RegistryConsole implements Console {

    private final Database database;
    private final Tenants tenants;
    private final Operators operators;

    RegistryConsole(Database database, Tenants tenants, Operators operators) {
        this.database = database;
        this.tenants = tenants;
        this.operators = operators;
    }

    @Override
    public Overview overview() {
        Operator.current();
        return database.read(sql -> {
            Map<String, Long> sizes = sizes(sql);
            Map<String, Record2<String, Instant>> rows = sql.select(
                            TENANT.SLUG, TENANT.SCHEMA_FINGERPRINT, TENANT.LAST_ACTIVITY_AT)
                    .from(TENANT)
                    .fetchMap(TENANT.SLUG, row -> row.into(TENANT.SCHEMA_FINGERPRINT, TENANT.LAST_ACTIVITY_AT));
            List<Status> statuses = new ArrayList<>();
            for (Tenant tenant : tenants.registered()) {
                Optional<Record2<String, Instant>> row =
                        Optional.ofNullable(rows.get(tenant.id().slug()));
                statuses.add(new Status(
                        tenant,
                        row.map(Record2::value1),
                        sizes.getOrDefault(tenant.id().schema(), 0L),
                        row.map(Record2::value2)));
            }
            return new Overview(
                    new Versions(pohjaVersion(), Runtime.version().toString(), postgresVersion(sql)), statuses);
        });
    }

    /** Bytes by schema; a plugin's schema {@code <tenant>__<plugin>} counts as the tenant's. */
    private static Map<String, Long> sizes(DSLContext sql) {
        return sql.resultQuery("""
                        select split_part(n.nspname, '__', 1) as schema, sum(pg_total_relation_size(c.oid))::bigint as bytes
                        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'm', 'p', 'S')
                        group by 1""")
                .fetchMap(row -> row.get("schema", String.class), row -> row.get("bytes", Long.class));
    }

    private static String postgresVersion(DSLContext sql) {
        return Objects.requireNonNull(sql.resultQuery("select current_setting('server_version')")
                .fetchSingle()
                .get(0, String.class));
    }

    private static String pohjaVersion() {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(Console.class.getResourceAsStream("version.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file with the version cannot be read", e);
        }
        return properties.getProperty("version");
    }

    @Override
    public void suspend(TenantId tenant, String reason) {
        Operator.current();
        String words = reason.strip();
        new Violations().required("reason", words, Violations.LONGEST_TITLE).done();
        database.change(sql -> {
            tenants.suspend(tenant, words);
            operators.record("tenant.suspend", tenant.slug(), words);
        });
    }

    @Override
    public void resume(TenantId tenant) {
        Operator.current();
        database.change(sql -> {
            tenants.resume(tenant);
            operators.record("tenant.resume", tenant.slug(), "");
        });
    }
}
