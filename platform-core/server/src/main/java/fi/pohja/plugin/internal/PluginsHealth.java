package fi.pohja.plugin.internal;

import fi.pohja.health.HealthPart;
import fi.pohja.plugin.PluginState;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * How the plugins of this instance are. With more abandoned threads than {@value #MOST_ABANDONED} it asks to be drained
 * and started anew: such threads cannot be stopped.
 */
@Singleton
final class PluginsHealth implements HealthPart {

    static final int MOST_ABANDONED = 4;

    private final PluginHost host;
    private final Registry registry;

    PluginsHealth(PluginHost host, Registry registry) {
        this.host = host;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public Finding look() {
        int abandoned = host.abandoned();
        long failed = host.count(PluginState.FAILED);
        Status status = Status.UP;
        if (abandoned > MOST_ABANDONED) {
            status = Status.DOWN;
        } else if (failed > 0 || abandoned > 0) {
            status = Status.DEGRADED;
        }
        return new Finding(
                status,
                Map.of(
                        "started", (long) registry.plugins().size(),
                        "failed", failed,
                        "abandonedThreads", (long) abandoned));
    }
}
