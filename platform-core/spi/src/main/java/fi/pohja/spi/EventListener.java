package fi.pohja.spi;

import fi.pohja.spi.core.CoreEvent;

/**
 * Hears of what happened, after it was committed: at least once, in the order it happened to one aggregate, never twice
 * at once for one aggregate. Usually within two seconds. Deadline five seconds.
 *
 * <p>An event whose listener fails is given again, with growing pauses for a day, and holds back only later events of the
 * same aggregate to the same listener. No user is signed in: the platform itself calls.
 *
 * @param <E> the kind of event
 */
public interface EventListener<E extends CoreEvent> {

    /**
     * Name for machines, unique within the plugin, never changed: events wait under it. Since 1.2
     * administrators read the text {@code listener.<id>} where there is one.
     */
    String id();

    /** The kind of event it hears of. */
    Class<E> event();

    /** Does what is to be done; being called again with the same {@link CoreEvent#id} must do no harm. */
    void on(TenantContext context, E event);
}
