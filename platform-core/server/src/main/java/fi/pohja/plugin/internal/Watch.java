package fi.pohja.plugin.internal;

import com.sun.management.ThreadMXBean;
import fi.pohja.plugin.Fault;
import fi.pohja.spi.PluginException.ErrorKind;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after calls while they wait and run: too late, too much memory, or a thread that does not stop when told to. The
 * bytes a call has allocated are the JDK's own count for its thread.
 */
@Singleton
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final long MEGABYTE = 1 << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final Faults faults;
    private final Marker marker;
    private final long mostBytes;

    @SuppressWarnings("ThreadPriorityCheck") // It must come to its turn while plugins keep every core busy.
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("plugin-watch")
            .priority(Thread.MAX_PRIORITY)
            .factory());

    Watch(Faults faults, Marker marker, @Value("${pohja.plugins.call-megabytes:512}") long mostMegabytes) {
        this.faults = faults;
        this.marker = marker;
        this.mostBytes = mostMegabytes * MEGABYTE;
        var _ = clock.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * What a call may use.
     *
     * @param deadline from the moment it is asked for
     * @param memory how many times the usual memory
     * @param cutOff whether it is interrupted when it is late, or only noted
     */
    record Bounds(Duration deadline, long memory, boolean cutOff) {}

    /** One call, from when it is asked for until it has ended. */
    final class Call {
        private final Faults.Place place;
        private final Bounds bounds;
        private final @Nullable CallThreads pool;
        private final Consumer<Call> onLate;
        private final long asked = System.nanoTime();
        private volatile long deadline;
        private @Nullable Thread thread;
        private long before;
        private volatile boolean late;
        private volatile boolean tooMuch;
        private boolean stuck;
        private int slot = -1;

        private Call(Faults.Place place, Bounds bounds, @Nullable CallThreads pool, Consumer<Call> onLate) {
            this.place = place;
            this.bounds = bounds;
            this.pool = pool;
            this.onLate = onLate;
            this.deadline = asked + bounds.deadline().toNanos();
        }

        /** The calling thread begins with it. */
        synchronized void begin() {
            Thread own = Thread.currentThread();
            before = threads.getThreadAllocatedBytes(own.threadId());
            thread = own;
        }

        /** It got on: the deadline begins anew, up to three times altogether. */
        void gotOn() {
            long now = System.nanoTime();
            deadline = Math.min(
                    now + bounds.deadline().toNanos(),
                    asked + 3 * bounds.deadline().toNanos());
        }

        /** Whether it is too late to be of use: what it did is rolled back. */
        boolean late() {
            return late;
        }

        /** Whether it used more memory than it may. */
        boolean tooMuch() {
            return tooMuch;
        }

        /** How much time is left, at least a moment. */
        Duration left() {
            return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
        }

        synchronized void end() {
            calls.remove(this);
            marker.clear(slot);
            slot = -1;
            Thread own = thread;
            if (stuck && pool != null && own != null) {
                pool.returned(own);
            }
            thread = null;
        }

        private void look(long now) {
            if (!late && now > deadline) {
                late = true;
                onLate.accept(this);
            }
            synchronized (this) {
                Thread own = thread;
                if (own == null || !calls.contains(this)) {
                    if (late) {
                        calls.remove(this);
                    }
                    return;
                }
                memory(own);
                if (late && bounds.cutOff() && !stuck) {
                    if (now > deadline + GRACE.toNanos()) {
                        stuck(own);
                    } else {
                        own.interrupt();
                    }
                }
            }
        }

        private void memory(Thread own) {
            if (tooMuch) {
                return;
            }
            long bytes = threads.getThreadAllocatedBytes(own.threadId()) - before;
            if (bytes > mostBytes * bounds.memory()) {
                tooMuch = true;
                place.tenant().ifPresent(tenant -> slot = marker.note(place.plugin(), tenant, place.contribution()));
                own.interrupt();
                faults.note(
                        place,
                        ErrorKind.PLUGIN,
                        Fault.Code.MEMORY,
                        "used more than " + mostBytes * bounds.memory() / MEGABYTE + " megabytes in one call",
                        "",
                        "");
                deadline = Math.min(deadline, System.nanoTime());
                if (!late) {
                    late = true;
                    onLate.accept(this);
                }
            }
        }

        private void stuck(Thread own) {
            stuck = true;
            StringBuilder at = new StringBuilder();
            for (StackTraceElement element : own.getStackTrace()) {
                at.append("\n\tat ").append(element);
            }
            if (pool != null) {
                pool.abandon(own, place.tenant(), place.contribution());
            }
            faults.note(
                    place,
                    ErrorKind.PLUGIN,
                    Fault.Code.STUCK,
                    "did not stop when its time was over: its thread was abandoned",
                    "",
                    at.toString());
        }
    }

    /**
     * Begins to look after a call.
     *
     * @param pool whose thread will run it; null for a thread that is not the plugin's
     * @param onLate done once, on the watch's thread, when the deadline passes; must be quick
     */
    Call ask(Faults.Place place, Bounds bounds, @Nullable CallThreads pool, Consumer<Call> onLate) {
        Call call = new Call(place, bounds, pool, onLate);
        calls.add(call);
        return call;
    }

    private void look() {
        long now = System.nanoTime();
        for (Call call : calls) {
            try {
                call.look(now);
            } catch (RuntimeException failed) {
                LOG.error("The watch over plugins' calls failed", failed);
            }
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
