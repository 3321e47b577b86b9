package fi.pohja.tenancy.internal;

import static fi.pohja.schema.platform.Tables.TENANT;
import static fi.pohja.schema.platform.Tables.TENANT_EDIT;
import static fi.pohja.schema.platform.Tables.TENANT_HOST;
import static fi.pohja.schema.shared.Tables.TENANT_LOGIN;

import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry in the platform's schema, with a copy in memory for every request's look-up. */
@Singleton
final class Registry implements Tenants {

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final Map<TenantId, Instant> uses = new ConcurrentHashMap<>();
    private volatile Copy copy = new Copy(List.of());
    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tenant-registry").factory());

    private static final class Copy {
        private final List<Tenant> all;
        private final Map<String, Tenant> byHost = new HashMap<>();
        private final Map<TenantId, Tenant> byId = new HashMap<>();

        private Copy(List<Tenant> all) {
            this.all = all;
            for (Tenant tenant : all) {
                byId.put(tenant.id(), tenant);
                tenant.hosts().forEach(host -> byHost.put(host, tenant));
            }
        }
    }

    Registry(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins to read the registry anew every ten seconds, for the changes of other instances. */
    void keepFresh() {
        var _ = refresher.scheduleWithFixedDelay(
                () -> {
                    try {
                        refresh();
                    } catch (RuntimeException e) {
                        LOG.warn("The registry of tenants could not be read; the last copy stays in use", e);
                    }
                },
                10,
                10,
                TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() {
        refresher.shutdownNow();
    }

    @Override
    public List<Tenant> all() {
        return copy.all;
    }

    @Override
    public Optional<Tenant> byHost(String host) {
        return Optional.ofNullable(copy.byHost.get(host.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<Tenant> byId(TenantId id) {
        return Optional.ofNullable(copy.byId.get(id));
    }

    /** One at a time: what was read before a change must not take the place of what was read after it. */
    @Override
    public synchronized void refresh() {
        List<Tenant> read = Scope.platform().call(() -> database.read(this::read));
        copy = new Copy(read.stream()
                .filter(tenant -> tenant.state() != Tenant.State.ABSENT)
                .toList());
    }

    @Override
    public List<Tenant> registered() {
        return Scope.platform().call(() -> database.read(this::read));
    }

    private List<Tenant> read(DSLContext sql) {
        Map<String, List<String>> hosts = sql.selectFrom(TENANT_HOST)
                .orderBy(TENANT_HOST.TENANT, TENANT_HOST.POSITION)
                .fetchGroups(TENANT_HOST.TENANT, TENANT_HOST.HOST);
        return sql.selectFrom(TENANT).orderBy(TENANT.CODE).fetch(row -> {
            String slug = row.get(TENANT.SLUG);
            return new Tenant(
                    new TenantId(slug),
                    row.get(TENANT.CODE),
                    Tenant.Kind.valueOf(row.get(TENANT.KIND)),
                    row.get(TENANT.NAME),
                    row.get(TENANT.SHORT_NAME),
                    hosts.getOrDefault(slug, List.of(slug + ".localhost")),
                    List.of(row.get(TENANT.LANGUAGES)),
                    row.get(TENANT.ACCENT),
                    Tenant.State.valueOf(row.get(TENANT.STATE)),
                    Optional.ofNullable(row.get(TENANT.STATE_REASON)),
                    row.get(TENANT.VERSION));
        });
    }

    /** Brings the registry in line with the files: new tenants enter, gone ones become ABSENT, edited fields stay. */
    void enter(Collection<Tenant> files, Set<String> faulty) {
        Scope.platform()
                .call(() -> database.write(sql -> {
                    Map<String, Tenant> known = new HashMap<>();
                    read(sql).forEach(tenant -> known.put(tenant.id().slug(), tenant));
                    Map<String, List<String>> edited =
                            sql.selectFrom(TENANT_EDIT).fetchGroups(TENANT_EDIT.TENANT, TENANT_EDIT.FIELD);
                    for (Tenant file : files) {
                        String slug = file.id().slug();
                        Tenant before = known.remove(slug);
                        if (before == null) {
                            insert(sql, file);
                        } else {
                            update(sql, merged(before, file, edited.getOrDefault(slug, List.of())));
                        }
                    }
                    for (Tenant gone : known.values()) {
                        if (!faulty.contains(gone.id().slug()) && gone.state() != Tenant.State.ABSENT) {
                            state(sql, gone.id(), Tenant.State.ABSENT, Optional.of("tenant.yaml is gone"));
                        }
                    }
                    return true;
                }));
    }

    private static Tenant merged(Tenant before, Tenant file, List<String> edited) {
        Tenant.State state = before.state() == Tenant.State.ABSENT ? Tenant.State.ACTIVE : before.state();
        return new Tenant(
                file.id(),
                file.code(),
                file.kind(),
                edited.contains("name") ? before.name() : file.name(),
                edited.contains("shortName") ? before.shortName() : file.shortName(),
                edited.contains("hosts") ? before.hosts() : file.hosts(),
                edited.contains("languages") ? before.languages() : file.languages(),
                edited.contains("accent") ? before.accent() : file.accent(),
                state,
                before.stateReason(),
                before.version());
    }

    private void insert(DSLContext sql, Tenant tenant) {
        sql.insertInto(TENANT)
                .set(TENANT.SLUG, tenant.id().slug())
                .set(TENANT.CODE, tenant.code())
                .set(TENANT.KIND, tenant.kind().name())
                .set(TENANT.NAME, tenant.name())
                .set(TENANT.SHORT_NAME, tenant.shortName())
                .set(TENANT.LANGUAGES, tenant.languages().toArray(String[]::new))
                .set(TENANT.ACCENT, tenant.accent())
                .set(TENANT.STATE, tenant.state().name())
                .set(TENANT.CREATED_AT, clock.instant())
                .execute();
        hosts(sql, tenant);
    }

    private void update(DSLContext sql, Tenant tenant) {
        sql.update(TENANT)
                .set(TENANT.CODE, tenant.code())
                .set(TENANT.KIND, tenant.kind().name())
                .set(TENANT.NAME, tenant.name())
                .set(TENANT.SHORT_NAME, tenant.shortName())
                .set(TENANT.LANGUAGES, tenant.languages().toArray(String[]::new))
                .set(TENANT.ACCENT, tenant.accent())
                .set(TENANT.STATE, tenant.state().name())
                .where(TENANT.SLUG.eq(tenant.id().slug()))
                .execute();
        hosts(sql, tenant);
    }

    private static void hosts(DSLContext sql, Tenant tenant) {
        String slug = tenant.id().slug();
        sql.deleteFrom(TENANT_HOST).where(TENANT_HOST.TENANT.eq(slug)).execute();
        int position = 0;
        for (String host : tenant.hosts()) {
            sql.insertInto(TENANT_HOST)
                    .set(TENANT_HOST.HOST, host)
                    .set(TENANT_HOST.TENANT, slug)
                    .set(TENANT_HOST.POSITION, position++)
                    .execute();
        }
    }

    void state(TenantId tenant, Tenant.State state, Optional<String> reason) {
        Scope.platform().call(() -> database.write(sql -> state(sql, tenant, state, reason)));
    }

    private static int state(DSLContext sql, TenantId tenant, Tenant.State state, Optional<String> reason) {
        return sql.update(TENANT)
                .set(TENANT.STATE, state.name())
                .set(TENANT.STATE_REASON, reason.orElse(null))
                .where(TENANT.SLUG.eq(tenant.slug()))
                .execute();
    }

    @Override
    public void noteUse(TenantId tenant) {
        Instant now = clock.instant();
        Instant noted =
                uses.merge(tenant, now, (before, later) -> later.isBefore(before.plus(BETWEEN_NOTES)) ? before : later);
        if (!noted.equals(now)) {
            return;
        }
        try {
            Scope.platform()
                    .run(() -> database.change(sql -> sql.update(TENANT)
                            .set(TENANT.LAST_ACTIVITY_AT, now)
                            .where(TENANT.SLUG.eq(tenant.slug()))
                            .execute()));
        } catch (RuntimeException e) {
            LOG.warn("The use of {} could not be noted", tenant, e);
        }
    }

    /** A tenant whose migration had failed serves again; one that an operator closed stays closed. */
    void recovered(TenantId tenant) {
        move(tenant, Tenant.State.FAILED, Tenant.State.ACTIVE, Optional.empty());
    }

    @Override
    public void suspend(TenantId tenant, String reason) {
        moved(tenant, Tenant.State.ACTIVE, Tenant.State.SUSPENDED, Optional.of(reason));
    }

    @Override
    public void resume(TenantId tenant) {
        moved(tenant, Tenant.State.SUSPENDED, Tenant.State.ACTIVE, Optional.empty());
    }

    private void moved(TenantId tenant, Tenant.State from, Tenant.State to, Optional<String> reason) {
        Scope.platform()
                .run(() -> database.change(sql -> {
                    if (move(tenant, from, to, reason) == 0) {
                        throw new ChangedMeanwhileException();
                    }
                    database.afterCommit(this::refresh);
                }));
    }

    private int move(TenantId tenant, Tenant.State from, Tenant.State to, Optional<String> reason) {
        return Scope.platform()
                .call(() -> database.write(sql -> sql.update(TENANT)
                        .set(TENANT.STATE, to.name())
                        .set(TENANT.STATE_REASON, reason.orElse(null))
                        .where(TENANT.SLUG.eq(tenant.slug()), TENANT.STATE.eq(from.name()))
                        .execute()));
    }

    /** Fingerprint of the changelogs each tenant's schema was last brought to, by slug. */
    Map<String, String> schemaFingerprints() {
        return Scope.platform()
                .call(() -> database.read(sql -> sql.selectFrom(TENANT)
                        .where(TENANT.SCHEMA_FINGERPRINT.isNotNull())
                        .fetchMap(TENANT.SLUG, TENANT.SCHEMA_FINGERPRINT)));
    }

    void migrated(TenantId tenant, String fingerprint) {
        Scope.platform()
                .call(() -> database.write(sql -> sql.update(TENANT)
                        .set(TENANT.SCHEMA_FINGERPRINT, fingerprint)
                        .where(TENANT.SLUG.eq(tenant.slug()))
                        .execute()));
    }

    /** Lets the database know which tenant a login speaks for; asked by the policies of the shared schema. */
    void enterLogin(TenantId tenant) {
        Scope.platform()
                .call(() -> database.write(sql -> sql.insertInto(TENANT_LOGIN)
                        .set(TENANT_LOGIN.LOGIN, tenant.login())
                        .set(TENANT_LOGIN.TENANT, tenant.slug())
                        .onConflictDoNothing()
                        .execute()));
    }

    @Override
    public Tenant change(Tenant edited, Set<String> fields) {
        if (!Scope.currentTenant().equals(edited.id())) {
            throw new IllegalArgumentException("A tenant changes itself only: " + edited.id());
        }
        return database.write(sql -> {
            // By its own login, in the transaction of whoever calls: a function of the shared schema has the right.
            Boolean changed = sql.select(DSL.function(
                            DSL.name("shared", "change_tenant"),
                            SQLDataType.BOOLEAN,
                            DSL.val(edited.name(), TENANT.NAME),
                            DSL.val(edited.shortName(), TENANT.SHORT_NAME),
                            DSL.val(edited.languages().toArray(String[]::new), TENANT.LANGUAGES),
                            DSL.val(edited.accent()),
                            DSL.val(edited.hosts().toArray(String[]::new), TENANT.LANGUAGES),
                            DSL.val(fields.toArray(String[]::new), TENANT.LANGUAGES),
                            DSL.val(clock.instant(), TENANT.CREATED_AT),
                            DSL.val(edited.version())))
                    .fetchSingle()
                    .value1();
            if (!Boolean.TRUE.equals(changed)) {
                throw new ChangedMeanwhileException();
            }
            return new Tenant(
                    edited.id(),
                    edited.code(),
                    edited.kind(),
                    edited.name(),
                    edited.shortName(),
                    edited.hosts(),
                    edited.languages(),
                    edited.accent(),
                    edited.state(),
                    edited.stateReason(),
                    edited.version() + 1);
        });
    }
}
