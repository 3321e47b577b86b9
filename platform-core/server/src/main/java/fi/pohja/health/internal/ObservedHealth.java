package fi.pohja.health.internal;

import fi.pohja.health.Health;
import fi.pohja.health.HealthPart;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all parts at once and remembers the answer for a moment, so that asking often costs nothing. */
@Singleton
final class ObservedHealth implements Health {

    private static final Logger LOG = LoggerFactory.getLogger(ObservedHealth.class);
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final List<HealthPart> parts;
    private final ExecutorService lookers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("health-", 1).factory());
    private @Nullable Report last;
    private long lastNanos;

    ObservedHealth(List<HealthPart> parts) {
        this.parts = parts;
    }

    @Override
    public synchronized Report report() {
        Report known = last;
        if (known != null && System.nanoTime() - lastNanos < FRESH_NANOS) {
            return known;
        }
        Report looked = look();
        last = looked;
        lastNanos = System.nanoTime();
        return looked;
    }

    private Report look() {
        List<Future<HealthPart.Finding>> looks = new ArrayList<>();
        parts.forEach(part -> looks.add(lookers.submit(part::look)));
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        SortedMap<String, HealthPart.Finding> findings = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            findings.put(parts.get(i).name(), finding(parts.get(i), looks.get(i), deadline));
        }
        HealthPart.Status worst = findings.values().stream()
                .map(HealthPart.Finding::status)
                .max(Enum::compareTo)
                .orElse(HealthPart.Status.UP);
        return new Report(worst, Collections.unmodifiableSortedMap(findings));
    }

    private static HealthPart.Finding finding(HealthPart part, Future<HealthPart.Finding> look, long deadline) {
        try {
            return Objects.requireNonNull(look.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            LOG.warn("The {} is down", part.name(), e.getCause());
        } catch (TimeoutException e) {
            look.cancel(true);
            LOG.warn("The {} did not answer in time", part.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new HealthPart.Finding(HealthPart.Status.DOWN, Map.of());
    }

    @PreDestroy
    void close() {
        lookers.shutdownNow();
    }
}
