package fi.pohja.audit.internal;

import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTask;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Seals each tenant's audit within a minute of an event. */
@Singleton
final class Sealer implements TenantTask {

    private static final Duration INTERVAL = Duration.ofSeconds(30);

    /** A tenant nobody wrote in here is visited this seldom: for events an instance left behind when it was killed. */
    private static final int ROUNDS_BETWEEN_VISITS = 30;

    private final StoredAuditLog log;
    private final Map<TenantId, Integer> skipped = new ConcurrentHashMap<>();

    Sealer(StoredAuditLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "audit.seal";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public boolean wanted(TenantId tenant) {
        int rounds = skipped.getOrDefault(tenant, ROUNDS_BETWEEN_VISITS);
        if (log.waits(tenant) || rounds >= ROUNDS_BETWEEN_VISITS) {
            skipped.put(tenant, 0);
            return true;
        }
        skipped.put(tenant, rounds + 1);
        return false;
    }

    @Override
    public void run() {
        log.seal();
    }
}
