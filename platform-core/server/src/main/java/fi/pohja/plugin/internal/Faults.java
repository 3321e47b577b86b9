package fi.pohja.plugin.internal;

import static fi.pohja.schema.platform.Tables.PLUGIN_FAULT;

import fi.pohja.plugin.Fault;
import fi.pohja.plugin.FaultId;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes what goes wrong in plugins: in the log at once, in the database a moment later on a thread of its own, so that a
 * failing call never waits for it. Counts, and says when it was too often.
 */
@Singleton
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private static final int TOO_MANY = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration SAME = Duration.ofHours(1);
    private static final int WAITING = 1000;

    private final Database database;
    private final Clock clock;
    private final Switches switches;
    private final PluginStore store;
    private final Map<String, Deque<Instant>> counted = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("plugin-faults").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    Faults(Database database, Clock clock, Switches switches, PluginStore store) {
        this.database = database;
        this.clock = clock;
        this.switches = switches;
        this.store = store;
        writer.allowCoreThreadTimeOut(true);
    }

    /** Where something went wrong. */
    record Place(String plugin, String version, Optional<TenantId> tenant, String contribution) {}

    /**
     * Notes a fault.
     *
     * @param detail what was thrown, in a line
     * @param trace for the log
     */
    FaultId note(Place place, ErrorKind kind, Fault.Code code, String what, String detail, String trace) {
        FaultId id = FaultId.next();
        LOG.error(
                "Fault {} of {} {} in {}, {}: {} {}",
                id,
                place.plugin(),
                place.version(),
                place.tenant().map(TenantId::slug).orElse("no tenant"),
                place.contribution(),
                what,
                trace);
        if (Running.core(place.plugin())) {
            return id;
        }
        Instant now = clock.instant();
        writer.execute(() -> write(id, place, kind, code, what, detail, now));
        if (kind == ErrorKind.PLUGIN) {
            place.tenant().ifPresent(tenant -> count(place, tenant, code, what, detail, now));
        }
        return id;
    }

    private void count(Place place, TenantId tenant, Fault.Code code, String what, String detail, Instant now) {
        boolean bad = code == Fault.Code.STUCK || code == Fault.Code.MEMORY;
        if (bad || tooMany(place.plugin() + " " + tenant, now)) {
            suspend(
                    place.plugin(),
                    tenant,
                    bad
                            ? Reasons.of(code == Fault.Code.STUCK ? "stuck" : "memory", place.contribution(), what)
                            : Reasons.of("tooMany", TOO_MANY, place.contribution(), detail.isEmpty() ? what : detail));
        }
    }

    /** Leaves the plugin out for the tenant. */
    void suspend(String plugin, TenantId tenant, String reason) {
        if (switches.suspend(plugin, tenant, reason)) {
            writer.execute(() -> {
                try {
                    store.store(switches.of(plugin, tenant));
                } catch (RuntimeException failed) {
                    LOG.error("The suspension of {} for {} holds on this instance only", plugin, tenant, failed);
                }
            });
        }
    }

    private boolean tooMany(String key, Instant now) {
        Deque<Instant> times = counted.computeIfAbsent(key, any -> new ArrayDeque<>());
        synchronized (times) {
            times.addLast(now);
            while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WITHIN))) {
                times.removeFirst();
            }
            if (times.size() < TOO_MANY) {
                return false;
            }
            times.clear();
            return true;
        }
    }

    /** Begins to count anew, when somebody resumed the plugin. */
    void clear(String plugin, TenantId tenant) {
        counted.remove(plugin + " " + tenant);
    }

    private void write(
            FaultId id, Place place, ErrorKind kind, Fault.Code code, String what, String detail, Instant now) {
        try {
            Scope.platform()
                    .run(() -> database.change(sql -> {
                        Optional<String> tenant = place.tenant().map(TenantId::slug);
                        int same = sql.update(PLUGIN_FAULT)
                                .set(PLUGIN_FAULT.COUNT, PLUGIN_FAULT.COUNT.plus(1))
                                .set(PLUGIN_FAULT.LAST_AT, now)
                                .set(PLUGIN_FAULT.ID, id.value())
                                .where(
                                        PLUGIN_FAULT.PLUGIN.eq(place.plugin()),
                                        PLUGIN_FAULT.VERSION.eq(place.version()),
                                        PLUGIN_FAULT.TENANT.isNotDistinctFrom(tenant.orElse(null)),
                                        PLUGIN_FAULT.CONTRIBUTION.eq(place.contribution()),
                                        PLUGIN_FAULT.CODE.eq(code.name()),
                                        PLUGIN_FAULT.DETAIL.eq(detail),
                                        PLUGIN_FAULT.FIRST_AT.gt(now.minus(SAME)))
                                .execute();
                        if (same == 0) {
                            sql.insertInto(PLUGIN_FAULT)
                                    .set(PLUGIN_FAULT.ID, id.value())
                                    .set(PLUGIN_FAULT.PLUGIN, place.plugin())
                                    .set(PLUGIN_FAULT.VERSION, place.version())
                                    .set(PLUGIN_FAULT.TENANT, tenant.orElse(null))
                                    .set(PLUGIN_FAULT.CONTRIBUTION, place.contribution())
                                    .set(PLUGIN_FAULT.KIND, kind.name())
                                    .set(PLUGIN_FAULT.CODE, code.name())
                                    .set(PLUGIN_FAULT.WHAT, what)
                                    .set(PLUGIN_FAULT.DETAIL, detail)
                                    .set(PLUGIN_FAULT.COUNT, 1)
                                    .set(PLUGIN_FAULT.FIRST_AT, now)
                                    .set(PLUGIN_FAULT.LAST_AT, now)
                                    .execute();
                        }
                    }));
        } catch (RuntimeException failed) {
            LOG.error("The fault {} is in the log only", id, failed);
        }
    }

    /** Faults, the latest first. */
    List<Fault> list(Optional<String> plugin, Optional<TenantId> tenant, int offset, int limit) {
        Condition which = DSL.and(
                plugin.<Condition>map(PLUGIN_FAULT.PLUGIN::eq).orElse(DSL.noCondition()),
                tenant.<Condition>map(id -> PLUGIN_FAULT.TENANT.eq(id.slug())).orElse(DSL.noCondition()));
        return Scope.platform()
                .call(() -> database.read(sql -> sql.selectFrom(PLUGIN_FAULT)
                        .where(which)
                        .orderBy(PLUGIN_FAULT.LAST_AT.desc(), PLUGIN_FAULT.ID)
                        .limit(limit)
                        .offset(offset)
                        .fetch(row -> new Fault(
                                new FaultId(row.get(PLUGIN_FAULT.ID)),
                                row.get(PLUGIN_FAULT.PLUGIN),
                                row.get(PLUGIN_FAULT.VERSION),
                                Optional.ofNullable(row.get(PLUGIN_FAULT.TENANT)),
                                row.get(PLUGIN_FAULT.CONTRIBUTION),
                                ErrorKind.valueOf(row.get(PLUGIN_FAULT.KIND)),
                                Fault.Code.valueOf(row.get(PLUGIN_FAULT.CODE)),
                                row.get(PLUGIN_FAULT.WHAT),
                                row.get(PLUGIN_FAULT.DETAIL),
                                row.get(PLUGIN_FAULT.COUNT),
                                row.get(PLUGIN_FAULT.FIRST_AT),
                                row.get(PLUGIN_FAULT.LAST_AT)))));
    }

    /** How many faults by plugin since then. */
    Map<String, Integer> since(Instant since) {
        return Scope.platform()
                .call(() -> database.read(sql -> sql.select(PLUGIN_FAULT.PLUGIN, DSL.sum(PLUGIN_FAULT.COUNT))
                        .from(PLUGIN_FAULT)
                        .where(PLUGIN_FAULT.LAST_AT.gt(since))
                        .groupBy(PLUGIN_FAULT.PLUGIN)
                        .fetchMap(row -> row.value1(), row -> row.value2().intValue())));
    }

    @PreDestroy
    void stop() {
        writer.shutdown();
    }
}
