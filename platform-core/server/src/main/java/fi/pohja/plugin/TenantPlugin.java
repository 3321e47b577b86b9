package fi.pohja.plugin;

import fi.pohja.spi.Capability;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plugin as a tenant's administrator sees it.
 *
 * @param platform where it stands on the platform; it works here only when STARTED
 * @param reason why it does not work here, in the reader's language; empty when it does or is off
 * @param dataKept whether tables of it are there though it is off
 * @param granted what it may do here
 * @param roles roles by name of the permission it declares, as in force
 * @param faults the latest first, at most 50
 * @param requires ids of plugins that must be on before it, those that are not yet
 * @param dependents ids of plugins that are on here and need it
 */
public record TenantPlugin(
        PluginArchive archive,
        PluginState platform,
        TenantPluginState state,
        Optional<String> reason,
        Optional<Instant> since,
        boolean dataKept,
        Offer offer,
        Set<Capability> granted,
        Map<String, Set<String>> roles,
        List<Fault> faults,
        List<String> requires,
        List<String> dependents) {

    public TenantPlugin {
        granted = Set.copyOf(granted);
        roles = Map.copyOf(roles);
        faults = List.copyOf(faults);
        requires = List.copyOf(requires);
        dependents = List.copyOf(dependents);
    }

    /** The id of the manifest. */
    public String id() {
        return archive.id();
    }

    /** Whether it is meant to work here, even if it cannot at the moment. */
    public boolean on() {
        return state != TenantPluginState.OFF;
    }
}
