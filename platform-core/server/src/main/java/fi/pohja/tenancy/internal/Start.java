package fi.pohja.tenancy.internal;

import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantStart;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The order of things at start: platform, files, tenants. */
@Singleton
final class Start implements TenantStart {

    private static final Logger LOG = LoggerFactory.getLogger(Start.class);

    /** Instances starting together take turns: an arbitrary number, the same for all. */
    private static final long START_LOCK = 7_064_421L;

    private final Provisioning provisioning;
    private final Migrations migrations = new Migrations();
    private final Registry registry;

    Start(DatabaseSettings settings, Registry registry) {
        this.provisioning = new Provisioning(settings);
        this.registry = registry;
    }

    @Override
    public Report run(Path folder) {
        try (Connection administrator = provisioning.administrator()) {
            DSL.using(administrator, SQLDialect.POSTGRES)
                    .execute("select pg_advisory_lock({0})", DSL.inline(START_LOCK));
            return run(administrator, folder);
        } catch (SQLException | Migrations.MigrationException e) {
            throw new IllegalStateException("The platform's own schema could not be prepared: " + e.getMessage(), e);
        }
    }

    private Report run(Connection administrator, Path folder) throws SQLException, Migrations.MigrationException {
        platform(administrator);
        TenantFiles.Found found = new TenantFiles().read(folder);
        found.problems().forEach(problem -> LOG.error("{}", problem));
        registry.enter(found.tenants(), found.faulty());

        String fingerprint = migrations.fingerprint("tenant");
        Map<String, String> done = registry.schemaFingerprints();
        List<TenantId> stale = registry.registered().stream()
                .filter(tenant -> tenant.state() != Tenant.State.ABSENT)
                .map(Tenant::id)
                .filter(id -> !fingerprint.equals(done.get(id.slug())))
                .toList();
        try (Connection migrator = provisioning.migrator()) {
            for (TenantId tenant : stale) {
                provisioning.tenant(administrator, tenant);
                provisioning.sharedRights(migrator, tenant);
                registry.enterLogin(tenant);
            }
        }
        List<TenantId> failed = Collections.synchronizedList(new ArrayList<>());
        List<TenantId> migrated = Collections.synchronizedList(new ArrayList<>());
        int threads = Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));
        try (ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("migration-", 1).factory())) {
            List<Future<?>> futures = new ArrayList<>();
            for (TenantId tenant : stale) {
                futures.add(workers.submit(() -> migrate(tenant, fingerprint, migrated, failed)));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while migrating", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        registry.refresh();
        registry.keepFresh();
        return new Report(List.copyOf(migrated), List.copyOf(failed), found.problems(), Map.copyOf(found.plugins()));
    }

    private void platform(Connection administrator) throws SQLException, Migrations.MigrationException {
        String fingerprint = migrations.fingerprint("platform") + " " + migrations.fingerprint("shared");
        var sql = DSL.using(administrator, SQLDialect.POSTGRES);
        var known =
                sql.fetchOne("select obj_description(to_regnamespace('platform')::oid, 'pg_namespace') as fingerprint");
        if (known != null && fingerprint.equals(known.get(0, String.class))) {
            return;
        }
        provisioning.platform(administrator);
        try (Connection migrator = provisioning.migrator()) {
            migrations.run(migrator, "platform", "platform");
        }
        try (Connection migrator = provisioning.migrator()) {
            migrations.run(migrator, "shared", "shared");
        }
        try (Connection migrator = provisioning.migrator()) {
            provisioning.platformRights(migrator);
        }
        sql.execute("comment on schema platform is {0}", DSL.inline(fingerprint));
    }

    private void migrate(TenantId tenant, String fingerprint, List<TenantId> migrated, List<TenantId> failed) {
        try (Connection migrator = provisioning.migrator()) {
            migrations.run(migrator, "tenant", tenant.schema());
            try (Connection fresh = provisioning.migrator()) {
                provisioning.tenantRights(fresh, tenant);
            }
            registry.migrated(tenant, fingerprint);
            registry.recovered(tenant);
            migrated.add(tenant);
        } catch (SQLException | Migrations.MigrationException | RuntimeException e) {
            LOG.error("The tenant {} is unavailable until its migration succeeds", tenant, e);
            registry.state(tenant, Tenant.State.FAILED, Optional.of(String.valueOf(e.getMessage())));
            failed.add(tenant);
        }
    }
}
