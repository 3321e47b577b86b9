package fi.pohja.spi;

import java.time.Duration;

/**
 * Work done again and again for each tenant the plugin is on for; never twice at once for one tenant, over all instances.
 * No user is signed in: the platform itself calls. A run that fails is logged and counted; the next one comes when it is
 * due.
 */
public interface ScheduledTask {

    /**
     * Name for machines, unique within the plugin, never changed. Since 1.2
     * administrators read the text {@code task.<id>} where there is one.
     */
    String id();

    /** When it runs. */
    Schedule schedule();

    /** How long a run may take, at most ten minutes. */
    default Duration deadline() {
        return Duration.ofSeconds(60);
    }

    /** One run. */
    void run(TenantContext context);
}
