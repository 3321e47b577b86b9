package fi.pohja.job.internal;

import fi.pohja.access.DeniedException;
import fi.pohja.access.SignIn;
import fi.pohja.access.SignedIn;
import fi.pohja.job.JobCancelledException;
import fi.pohja.job.JobId;
import fi.pohja.job.JobKind;
import fi.pohja.job.JobResult;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The threads that work jobs off. What waits in the queue is not a job but a tenant to look at: after each job the
 * tenant goes to the queue's end, so tenants take turns; and one tenant never has all threads.
 */
@Singleton
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final long BEAT_MILLIS = 1_000;
    private static final int STOP_SECONDS = 5;

    private final SignIn signIn;
    private final JobClaims claims;
    private final BeanProvider<JobKind> kinds;
    private final int threads;
    private final ExecutorService pool;
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("job-heartbeat").factory());
    private final Set<TenantId> queued = ConcurrentHashMap.newKeySet();
    private final Set<TenantId> postponed = ConcurrentHashMap.newKeySet();
    private final Map<TenantId, Integer> serving = new ConcurrentHashMap<>();
    private final Map<JobId, RunningJob> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Workers(
            SignIn signIn,
            JobClaims claims,
            BeanProvider<JobKind> kinds,
            @Value("${pohja.job.threads:2}") int threads) {
        this.signIn = signIn;
        this.claims = claims;
        this.kinds = kinds;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("job-", 1).factory());
        var _ = heartbeat.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The bean of a kind. */
    Optional<JobKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Sees to it that a tenant's waiting jobs are worked off. Returns at once. */
    void look(TenantId tenant) {
        if (!stopping && queued.add(tenant)) {
            try {
                pool.execute(() -> serve(tenant));
            } catch (RejectedExecutionException stopped) {
                queued.remove(tenant);
            }
        }
    }

    /** Tenants this instance has work of. */
    boolean busyWith(TenantId tenant) {
        return queued.contains(tenant)
                || running.values().stream().anyMatch(job -> job.tenant().equals(tenant));
    }

    /** Whether this instance is at a job. */
    boolean running(JobId id) {
        return running.containsKey(id);
    }

    /** Ends a job if it runs here; elsewhere the heartbeat finds out. */
    void cancel(JobId id) {
        RunningJob job = running.get(id);
        if (job != null) {
            job.stop();
        }
    }

    private void serve(TenantId tenant) {
        queued.remove(tenant);
        if (stopping) {
            return;
        }
        if (!reserve(tenant)) {
            // When one of the tenant's jobs ends here, the tenant is looked at again.
            postponed.add(tenant);
            return;
        }
        boolean worked = false;
        try {
            Optional<JobClaims.Claimed> claimed = Scope.of(tenant)
                    .call(() -> claims.next(
                            name -> kind(name).map(JobKind::resumable).orElse(false)));
            if (claimed.isPresent()) {
                worked = true;
                RunningJob job = claimed.get().job();
                running.put(job.id(), job);
                look(tenant);
                try {
                    Scope.of(tenant).run(() -> work(claimed.get()));
                } finally {
                    running.remove(job.id());
                }
            }
        } catch (RuntimeException e) {
            LOG.error("Jobs of {} could not be looked at; they are looked at again within a minute", tenant, e);
        } finally {
            serving.merge(tenant, -1, Integer::sum);
            if (postponed.remove(tenant) || worked) {
                look(tenant);
            }
        }
    }

    /** Takes one of the threads a tenant may have at once. */
    private boolean reserve(TenantId tenant) {
        int most = Math.max(1, threads - 1);
        int now = serving.merge(tenant, 1, Integer::sum);
        if (now > most) {
            serving.merge(tenant, -1, Integer::sum);
            return false;
        }
        return true;
    }

    private void work(JobClaims.Claimed claimed) {
        RunningJob job = claimed.job();
        MDC.put("tenant", job.tenant().slug());
        MDC.put("request", job.id().value().toString());
        try {
            JobKind kind = kind(claimed.kind())
                    .orElseThrow(() -> new IllegalStateException("No bean is the job kind " + claimed.kind()));
            JobResult result = asStarter(claimed, () -> kind.run(job));
            claims.done(job, result);
        } catch (JobCancelledException e) {
            claims.stopped(
                    job,
                    stopping && kind(claimed.kind()).map(JobKind::resumable).orElse(false),
                    stopping);
        } catch (InvalidException e) {
            claims.refused(job, e.violations());
        } catch (DeniedException e) {
            claims.refused(job, List.of(Violation.of("", "job.denied")));
        } catch (NotFoundException e) {
            claims.refused(job, List.of(Violation.of("", "job.gone")));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            String id = UUID.randomUUID().toString();
            LOG.error("The job {} of kind {} failed, id {}", job.id().value(), claimed.kind(), id, e);
            claims.failed(job, id);
        } finally {
            MDC.remove("tenant");
            MDC.remove("request");
        }
    }

    private JobResult asStarter(JobClaims.Claimed claimed, ScopedValue.CallableOp<JobResult, RuntimeException> work) {
        if (claimed.user().isEmpty()) {
            return SignedIn.unattended(claimed.job().tenant(), work);
        }
        SignedIn user = signIn.active(claimed.user().get()).orElseThrow(() -> InvalidException.of("", "job.user"));
        return user.call(work);
    }

    private void beat() {
        for (RunningJob job : running.values()) {
            try {
                if (Scope.of(job.tenant()).call(() -> claims.beat(job))) {
                    job.stop();
                }
            } catch (RuntimeException e) {
                LOG.warn(
                        "The heartbeat of job {} failed; it is tried again in a second",
                        job.id().value(),
                        e);
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        running.values().forEach(RunningJob::stop);
        pool.shutdown();
        try {
            if (!pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
        heartbeat.shutdownNow();
    }
}
