package fi.pohja.plugin.internal;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Plugin and tenant in every line of the log, and the plugin's class loader on the thread. */
final class CallSurroundings implements AutoCloseable {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    CallSurroundings(@Nullable Running running, Faults.Place place) {
        MDC.put("plugin", place.plugin());
        place.tenant().ifPresent(tenant -> MDC.put("tenant", tenant.slug()));
        if (running != null) {
            Thread.currentThread().setContextClassLoader(running.loader());
        }
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
        MDC.remove("plugin");
    }
}
