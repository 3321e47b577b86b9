package fi.pohja.plugin.internal;

import fi.pohja.access.SignedIn;
import fi.pohja.plugin.TenantPlugin;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches on what tenants' files ask for ({@code plugins: [sami-services]}), the first time the plugin is there; from then
 * on the administrator decides.
 */
@Singleton
final class DeclaredPlugins {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredPlugins.class);

    private final Tenants tenants;
    private final TenantPlugins plugins;
    private final Switches switches;

    DeclaredPlugins(Tenants tenants, TenantPlugins plugins, Switches switches) {
        this.tenants = tenants;
        this.plugins = plugins;
        this.switches = switches;
    }

    /** Once, after the plugins were started. What cannot be switched on is logged. */
    void switchOn(Map<TenantId, List<String>> asked) {
        for (Tenant tenant : tenants.all()) {
            for (String id : asked.getOrDefault(tenant.id(), List.of())) {
                boolean decided =
                        switches.of(id).stream().anyMatch(one -> one.tenant().equals(tenant.id()));
                if (tenant.state() == Tenant.State.ACTIVE && !decided) {
                    switchOn(tenant, id);
                }
            }
        }
    }

    private void switchOn(Tenant tenant, String id) {
        try {
            SignedIn.unattended(tenant.id(), () -> {
                Optional<TenantPlugin> plugin = plugins.find(id);
                if (plugin.isEmpty()) {
                    LOG.warn("{} asks for the plugin {}, which is not installed", tenant.id(), id);
                } else if (plugin.get().state() == TenantPluginState.OFF) {
                    plugins.switchOn(id, plugin.get().offer().capabilities());
                    LOG.info("{} is switched on for {}, as its file asks", id, tenant.id());
                }
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.error("{} could not be switched on for {}", id, tenant.id(), failed);
        }
    }
}
