package fi.pohja.plugin.internal;

import fi.pohja.plugin.TenantPluginState;
import fi.pohja.spi.Capability;
import fi.pohja.tenancy.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a plugin stands in one tenant.
 *
 * @param migrated the version whose tables the tenant has
 * @param roles roles by permission where an administrator decided; what is missing is as declared
 */
record Switch(
        String plugin,
        TenantId tenant,
        TenantPluginState state,
        Optional<String> reason,
        Instant since,
        Optional<String> migrated,
        boolean dataKept,
        Set<Capability> granted,
        Map<String, Set<String>> roles) {

    Switch {
        granted = Set.copyOf(granted);
        roles = Map.copyOf(roles);
    }

    static Switch off(String plugin, TenantId tenant, Instant since) {
        return new Switch(
                plugin,
                tenant,
                TenantPluginState.OFF,
                Optional.empty(),
                since,
                Optional.empty(),
                false,
                Set.of(),
                Map.of());
    }

    Switch in(TenantPluginState next, Optional<String> why, Instant at) {
        return new Switch(plugin, tenant, next, why, at, migrated, dataKept, granted, roles);
    }

    Switch migratedTo(Optional<String> version, boolean kept) {
        return new Switch(plugin, tenant, state, reason, since, version, kept, granted, roles);
    }

    Switch granting(Set<Capability> given) {
        return new Switch(plugin, tenant, state, reason, since, migrated, dataKept, given, roles);
    }

    Switch assigning(Map<String, Set<String>> assigned) {
        return new Switch(plugin, tenant, state, reason, since, migrated, dataKept, granted, assigned);
    }
}
