package fi.pohja.health.internal;

import fi.pohja.health.HealthPart;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many tenants are in which state. One that failed degrades the whole; one an operator closed does not. */
@Singleton
final class TenantsHealth implements HealthPart {

    private final Tenants tenants;

    TenantsHealth(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "tenants";
    }

    @Override
    public Finding look() {
        Map<String, Long> counts = new TreeMap<>();
        for (Tenant.State state :
                new Tenant.State[] {Tenant.State.ACTIVE, Tenant.State.SUSPENDED, Tenant.State.FAILED}) {
            counts.put(
                    state.name().toLowerCase(Locale.ROOT),
                    tenants.all().stream()
                            .filter(tenant -> tenant.state() == state)
                            .count());
        }
        boolean failed = tenants.all().stream().anyMatch(tenant -> tenant.state() == Tenant.State.FAILED);
        return new Finding(failed ? Status.DEGRADED : Status.UP, counts);
    }
}
