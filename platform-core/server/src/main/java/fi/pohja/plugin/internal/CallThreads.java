package fi.pohja.plugin.internal;

import fi.pohja.plugin.Contributions;
import fi.pohja.tenancy.TenantId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads one version of a plugin is called on: platform threads, since a virtual thread that never blocks is never
 * preempted. A thread that cannot be stopped is abandoned: it goes on at lowest priority under another name, and another
 * takes its place.
 *
 * <p>No tenant has more than half of a plugin's at once, so that calls that hang in one tenant do not make another's late;
 * it is also one less than a tenant has connections, so that the rest of the tenant goes on as well. The core's own
 * contributions are no plugin's and wait for nobody: they have threads enough, and what a tenant asks the database for at
 * once is bounded by its connections.
 */
final class CallThreads implements AutoCloseable {

    private static final int THREADS = 6;
    private static final int OF_ONE_TENANT = 3;
    private static final int THREADS_OF_CORE = 32;
    private static final int WAITING = 200;
    private static final int IDLE_SECONDS = 30;

    private final String plugin;
    private final int ofOneTenant;
    private final ThreadPoolExecutor pool;
    private final AtomicInteger abandoned = new AtomicInteger();
    private final Map<TenantId, Lane> lanes = new HashMap<>();
    private final Set<Thread> givenUp = ConcurrentHashMap.newKeySet();

    /** A tenant's calls: how many threads it has, and what waits until it has fewer. */
    private static final class Lane {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private int running;
    }

    CallThreads(String plugin) {
        this(plugin, THREADS, OF_ONE_TENANT);
    }

    /** Those of the core's own contributions. */
    static CallThreads ofCore() {
        return new CallThreads(Contributions.CORE, THREADS_OF_CORE, THREADS_OF_CORE);
    }

    private CallThreads(String plugin, int most, int ofOneTenant) {
        this.plugin = plugin;
        this.ofOneTenant = ofOneTenant;
        pool = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform()
                        .daemon()
                        .name("plugin-" + plugin + "-", 1)
                        .inheritInheritableThreadLocals(false)
                        .factory());
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs a tenant's work as soon as a thread is free and the tenant has not too many.
     *
     * @throws RejectedExecutionException when too much waits already
     */
    synchronized void run(TenantId tenant, Runnable work) {
        Lane lane = lanes.computeIfAbsent(tenant, any -> new Lane());
        if (lane.running < ofOneTenant) {
            begin(tenant, work);
            lane.running++;
        } else if (lane.waiting.size() < WAITING) {
            lane.waiting.add(work);
        } else {
            throw new RejectedExecutionException("Too much of " + tenant + " waits for " + plugin);
        }
    }

    private void begin(TenantId tenant, Runnable work) {
        pool.execute(() -> {
            try {
                work.run();
            } finally {
                if (!givenUp.remove(Thread.currentThread())) {
                    ended(tenant);
                }
            }
        });
    }

    /** A thread of the tenant's is free: what waits goes on. */
    private synchronized void ended(TenantId tenant) {
        Lane lane = lanes.get(tenant);
        if (lane == null) {
            return;
        }
        Runnable next = lane.waiting.poll();
        try {
            if (next != null) {
                begin(tenant, next);
                return;
            }
        } catch (RejectedExecutionException closing) {
            // The version is ending: whoever waits is told by the watch that it is late.
            lane.waiting.clear();
        }
        lane.running--;
        if (lane.running == 0) {
            lanes.remove(tenant);
        }
    }

    ThreadPoolExecutor executor() {
        return pool;
    }

    /** How many threads go on that cannot be stopped. */
    int abandoned() {
        return abandoned.get();
    }

    /** Gives up a thread that does not heed its interruption. */
    @SuppressWarnings("ThreadPriorityCheck") // Java cannot end it: it must at least not be in the way.
    synchronized void abandon(Thread thread, Optional<TenantId> tenant, String contribution) {
        abandoned.incrementAndGet();
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setName("abandoned-" + plugin + "-" + contribution);
        pool.setMaximumPoolSize(pool.getMaximumPoolSize() + 1);
        pool.setCorePoolSize(pool.getCorePoolSize() + 1);
        if (tenant.isPresent() && givenUp.add(thread)) {
            ended(tenant.get());
        }
    }

    /** An abandoned thread came back after all. */
    @SuppressWarnings("ThreadPriorityCheck") // As before it was abandoned.
    synchronized void returned(Thread thread) {
        abandoned.decrementAndGet();
        thread.setPriority(Thread.NORM_PRIORITY);
        thread.setName("plugin-" + plugin + "-returned");
        pool.setCorePoolSize(pool.getCorePoolSize() - 1);
        pool.setMaximumPoolSize(pool.getMaximumPoolSize() - 1);
    }

    /**
     * Runs work and waits for it.
     *
     * @throws TimeoutException when it takes longer; it is interrupted then
     * @throws Exception what it throws
     */
    <T> T onceWithin(Duration deadline, String what, Callable<T> work) throws Exception {
        Future<T> running = pool.submit(work);
        try {
            return running.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            running.cancel(true);
            throw new TimeoutException(what + " took longer than " + deadline.toSeconds() + " s");
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failed;
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
