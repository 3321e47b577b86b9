package fi.pohja.tenancy;

import java.time.Duration;

/**
 * Work that every active tenant needs again and again, such as sealing its audit. A bean; {@link TenantTasks} runs it.
 */
public interface TenantTask {

    /** Names the task in the log and in its lock; unique, never changed once released. */
    String name();

    /** From the end of one round over all tenants to the beginning of the next. */
    Duration interval();

    /**
     * Whether the tenant should be visited in this round; asked without a bound scope, from memory only. Saying no keeps
     * an idle tenant's pool closed.
     */
    default boolean wanted(TenantId tenant) {
        return true;
    }

    /**
     * Called in the tenant's scope, on a platform thread, outside a transaction of that tenant; never twice at once for
     * one tenant, over all instances. What it throws is logged and does not keep it from the other tenants or from the
     * next round.
     */
    void run();
}
