package fi.pohja.plugin.internal;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
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
 */
final class CallThreads implements AutoCloseable {

    private static final int THREADS = 6;
    private static final int WAITING = 200;
    private static final int IDLE_SECONDS = 30;

    private final String plugin;
    private final ThreadPoolExecutor pool;
    private final AtomicInteger abandoned = new AtomicInteger();

    CallThreads(String plugin) {
        this.plugin = plugin;
        pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
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
     * Runs work as soon as a thread is free.
     *
     * @throws RejectedExecutionException when too much waits already
     */
    void run(Runnable work) {
        pool.execute(work);
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
    synchronized void abandon(Thread thread, String contribution) {
        abandoned.incrementAndGet();
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setName("abandoned-" + plugin + "-" + contribution);
        pool.setMaximumPoolSize(pool.getMaximumPoolSize() + 1);
        pool.setCorePoolSize(pool.getCorePoolSize() + 1);
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
