package fi.pohja.job.internal;

import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTask;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks for jobs that another instance left waiting or died at. Tenants with jobs are visited each minute, others each
 * quarter of an hour, so that an idle tenant's pool can close.
 */
@Singleton
final class JobRounds implements TenantTask {

    private static final long IDLE_NANOS = Duration.ofMinutes(15).toNanos();

    private final JobClaims claims;
    private final Workers workers;
    private final Map<TenantId, Long> visited = new ConcurrentHashMap<>();

    JobRounds(JobClaims claims, Workers workers) {
        this.claims = claims;
        this.workers = workers;
    }

    @Override
    public String name() {
        return "job.rounds";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean wanted(TenantId tenant) {
        Long last = visited.get(tenant);
        return last == null || workers.busyWith(tenant) || System.nanoTime() - last > IDLE_NANOS;
    }

    @Override
    public void run() {
        TenantId tenant = Scope.currentTenant();
        visited.put(tenant, System.nanoTime());
        if (claims.anythingToDo()) {
            workers.look(tenant);
        }
    }
}
