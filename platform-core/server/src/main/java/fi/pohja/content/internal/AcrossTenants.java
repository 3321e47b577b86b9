package fi.pohja.content.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What content asks of several tenants: done when all tenants are loaded and nothing of it is in an open transaction any
 * more. Any thread.
 */
@Singleton
final class AcrossTenants {

    private static final Logger LOG = LoggerFactory.getLogger(AcrossTenants.class);

    private final ConcurrentLinkedQueue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    /** Keeps work until {@link #run}; it binds the tenants it needs itself. */
    void later(Runnable work) {
        waiting.add(work);
    }

    /** Does what waits; a failure is logged and keeps nothing else from being done. */
    void run() {
        List<Runnable> now = new ArrayList<>();
        for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
            now.add(work);
        }
        for (Runnable work : now) {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.error("Content that concerns several tenants could not be entered", failed);
            }
        }
    }
}
