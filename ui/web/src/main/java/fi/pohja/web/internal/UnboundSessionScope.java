package fi.pohja.web.internal;

import com.vaadin.flow.server.VaadinSession;
import jakarta.inject.Singleton;

/** Runs the work as it is, until tenants exist to bind it to. */
@Singleton
final class UnboundSessionScope implements SessionScope {

    @Override
    public void run(VaadinSession session, Runnable work) {
        work.run();
    }
}
