package fi.pohja.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A plugin as the operator sees it.
 *
 * @param archive the version in use, or the one that is to be
 * @param reason why it is INCOMPATIBLE or FAILED, in the reader's language; empty otherwise
 * @param failedUpgrade the version that could not take over and why; the version in use goes on meanwhile
 * @param usedBy the tenants it is not off in
 * @param dependents ids of plugins that need it and would stop with it
 * @param faults how many in the last seven days
 * @param instances what each instance of the process says, the longest running first
 */
public record InstalledPlugin(
        PluginArchive archive,
        PluginState state,
        Optional<String> reason,
        Optional<FailedUpgrade> failedUpgrade,
        Offer offer,
        List<Use> usedBy,
        List<String> dependents,
        int faults,
        Instant installedAt,
        String installedBy,
        List<Instance> instances) {

    public InstalledPlugin {
        usedBy = List.copyOf(usedBy);
        dependents = List.copyOf(dependents);
        instances = List.copyOf(instances);
    }

    /** The id of the manifest. */
    public String id() {
        return archive.id();
    }

    /** The version in use, or the one that is to be. */
    public String version() {
        return archive.version();
    }

    /** A tenant that uses it; its reason is that of {@link TenantPlugin#reason}. */
    public record Use(String tenant, TenantPluginState state, Optional<String> reason) {}

    /** An upgrade that did not come about. */
    public record FailedUpgrade(String version, String reason, Instant at) {}

    /**
     * One process.
     *
     * @param name of its host and number, such as {@code pohja-1/4711}
     * @param version the version it runs; empty when it runs none
     * @param abandoned threads of the plugin that cannot be stopped there
     */
    public record Instance(String name, Optional<String> version, PluginState state, int abandoned, Instant at) {}
}
