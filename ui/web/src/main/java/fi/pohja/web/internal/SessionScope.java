package fi.pohja.web.internal;

import com.vaadin.flow.server.VaadinSession;

/**
 * Binds work done for a browser session to the tenant (or the platform) the session belongs to.
 *
 * <p>Called on any thread: Flow runs a session's waiting tasks on whichever thread unlocks it, and that one may be
 * bound to another tenant.
 */
@FunctionalInterface
public interface SessionScope {

    /** Runs {@code work} once, on the calling thread, bound to what {@code session} belongs to. */
    void run(VaadinSession session, Runnable work);
}
