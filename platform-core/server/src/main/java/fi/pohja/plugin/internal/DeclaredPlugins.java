package fi.pohja.plugin.internal;

import fi.pohja.access.SignedIn;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.plugin.TenantPlugin;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.spi.DemoContent;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
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

    private static final Duration DEMO_CONTENT = Duration.ofMinutes(1);

    private final Tenants tenants;
    private final TenantPlugins plugins;
    private final Switches switches;
    private final Registry registry;
    private final GuardedCalls calls;
    private final boolean demonstration;

    DeclaredPlugins(
            Tenants tenants,
            TenantPlugins plugins,
            Switches switches,
            Registry registry,
            GuardedCalls calls,
            @Value("${pohja.embedded:false}") boolean demonstration) {
        this.tenants = tenants;
        this.plugins = plugins;
        this.switches = switches;
        this.registry = registry;
        this.calls = calls;
        this.demonstration = demonstration;
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
            boolean on = SignedIn.unattended(tenant.id(), () -> {
                Optional<TenantPlugin> plugin = plugins.find(id);
                if (plugin.isEmpty()) {
                    LOG.warn("{} asks for the plugin {}, which is not installed", tenant.id(), id);
                } else if (plugin.get().state() == TenantPluginState.OFF) {
                    plugins.switchOn(id, plugin.get().offer().capabilities());
                    LOG.info("{} is switched on for {}, as its file asks", id, tenant.id());
                    return true;
                }
                return false;
            });
            if (on && demonstration) {
                SignedIn.unattended(tenant.id(), () -> enterDemoContent(tenant, id));
            }
        } catch (RuntimeException failed) {
            LOG.error("{} could not be switched on for {}", id, tenant.id(), failed);
        }
    }

    private boolean enterDemoContent(Tenant tenant, String id) {
        Optional<Running> running = registry.running(id);
        Optional<DemoContent> content = running.flatMap(one -> one.offered().demoContent());
        if (content.isEmpty()) {
            return false;
        }
        PluginCalls.Answer<Boolean> answer = calls.ask(new GuardedCalls.Question<>(
                        id,
                        running.get().version(),
                        "demo-content",
                        new Caller.Platform(tenant.id()),
                        "fi",
                        GuardedCalls.lasting(DEMO_CONTENT),
                        false,
                        (context, call) -> {
                            content.get().enter(context);
                            return true;
                        }))
                .join();
        if (answer instanceof PluginCalls.Answer.Failed<Boolean> failed) {
            LOG.error("Demo content of {} for {} was not entered: {}", id, tenant.id(), failed.message());
        }
        return true;
    }
}
