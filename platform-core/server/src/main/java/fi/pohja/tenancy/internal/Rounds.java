package fi.pohja.tenancy.internal;

import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTask;
import fi.pohja.tenancy.TenantTasks;
import fi.pohja.tenancy.Tenants;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tenant tasks on two threads of its own. While a task runs for a tenant, a transaction of the platform holds an
 * advisory lock: it ends with the connection, so an instance that was killed holds nobody up.
 */
@Singleton
final class Rounds implements TenantTasks {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** Each thread keeps one of the platform's few connections while it holds a lock. */
    private static final int THREADS = 2;

    private static final int STOP_SECONDS = 5;

    private final Database database;
    private final Tenants tenants;
    private final List<TenantTask> tasks;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean stopping;
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(
            THREADS, Thread.ofPlatform().daemon().name("tenant-task-", 1).factory());

    Rounds(Database database, Tenants tenants, List<TenantTask> tasks) {
        this.database = database;
        this.tenants = tenants;
        this.tasks = List.copyOf(tasks);
        if (tasks.stream().map(TenantTask::name).distinct().count() != tasks.size()) {
            throw new IllegalStateException("Two tenant tasks have one name");
        }
    }

    @Override
    public void start() {
        if (!started.compareAndSet(false, true)) {
            return;
        }
        for (TenantTask task : tasks) {
            long millis = task.interval().toMillis();
            var _ = threads.scheduleWithFixedDelay(() -> round(task, true), millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    @PreDestroy
    public void stop() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int runNow(String name) {
        TenantTask task = tasks.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No tenant task " + name));
        return round(task, false);
    }

    private int round(TenantTask task, boolean wantedOnly) {
        int ran = 0;
        for (Tenant tenant : tenants.all()) {
            if (stopping) {
                break;
            }
            try {
                if (tenant.state() == Tenant.State.ACTIVE
                        && (!wantedOnly || task.wanted(tenant.id()))
                        && run(task, tenant.id())) {
                    ran++;
                }
            } catch (RuntimeException e) {
                LOG.error(
                        "The task {} failed for {}; it is tried again in the next round", task.name(), tenant.id(), e);
            }
        }
        return ran;
    }

    private boolean run(TenantTask task, TenantId tenant) {
        return Scope.platform()
                .call(() -> database.read(sql -> {
                    boolean mine = Boolean.TRUE.equals(sql.fetchSingle(
                                    "select pg_try_advisory_xact_lock(hashtextextended({0}, 0))",
                                    DSL.val("task:" + task.name() + ":" + tenant.slug()))
                            .get(0, Boolean.class));
                    if (mine) {
                        Scope.of(tenant).run(task::run);
                    }
                    return mine;
                }));
    }
}
