package fi.pohja.web.internal;

import com.vaadin.flow.server.VaadinSession;
import jakarta.inject.Singleton;

/** Binds a session's work to its owner: scope, actor and user, as the request filters do for requests. */
@Singleton
final class OwnersScope implements SessionScope {

    @Override
    public void run(VaadinSession session, Runnable work) {
        SessionOwner owner = session.getAttribute(SessionOwner.class);
        if (owner == null) {
            // The calling thread may be bound to somebody else: rather nothing than that.
            throw new IllegalStateException("Work waits in a session that belongs to nobody");
        }
        owner.user().call(() -> {
            work.run();
            return true;
        });
    }
}
