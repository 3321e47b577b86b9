package fi.pohja.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests at a steady rate whether or not earlier ones were answered, as people do who know nothing of each other.
 * Each is timed from the moment it should have been sent: a server that stands still is not asked less.
 */
final class OpenLoop {

    private static final Logger LOG = LoggerFactory.getLogger(OpenLoop.class);
    private static final int TOLD = 3;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(3);
    private final AtomicLong failed = new AtomicLong();
    private final Thread clock;
    private volatile boolean going = true;

    /** One request with its answer; any thread, many at once. */
    @FunctionalInterface
    interface Request {
        void send() throws Exception;
    }

    /**
     * What was measured.
     *
     * @param failed how many requests threw
     */
    record Answers(ConcurrentHistogram micros, long failed) {
        double milliseconds(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private OpenLoop(double perSecond, Request request) {
        clock = Thread.ofPlatform().name("open-loop").start(() -> run(perSecond, request));
    }

    /** Begins to send. */
    static OpenLoop at(double perSecond, Request request) {
        return new OpenLoop(perSecond, request);
    }

    /** Sends for a while. */
    static Answers during(double seconds, double perSecond, Request request) throws InterruptedException {
        OpenLoop loop = at(perSecond, request);
        TimeUnit.MILLISECONDS.sleep(Math.round(seconds * 1000));
        return loop.end();
    }

    private void run(double perSecond, Request request) {
        long between = Math.round(1e9 / perSecond);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = System.nanoTime(); going; due += between) {
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                long intended = due;
                callers.execute(() -> send(request, intended));
            }
        }
    }

    private void send(Request request, long intended) {
        try {
            request.send();
            micros.recordValue((System.nanoTime() - intended) / 1000);
        } catch (Exception fault) {
            if (failed.incrementAndGet() <= TOLD) {
                LOG.warn("A request failed: {}", fault.toString());
            }
        }
    }

    /** Sends no more, and waits for the answers that are still to come. */
    Answers end() throws InterruptedException {
        going = false;
        clock.join();
        return new Answers(micros, failed.get());
    }
}
