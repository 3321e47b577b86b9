package fi.pohja.web.internal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.inject.Singleton;

/** Notes whom a new session belongs to, and binds its work to them. */
@Singleton
final class OwnedSessions implements SessionScope, VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(begun -> SessionOwner.ofThisRequest().ifPresent(owner -> {
                    begun.getSession().setAttribute(SessionOwner.class, owner);
                    begun.getSession().getSession().setAttribute(SessionOwner.KEY, owner);
                }));
    }

    /** Work of a session nobody owns runs unbound: it reaches no database. */
    @Override
    public void run(VaadinSession session, Runnable work) {
        SessionOwner owner = session.getAttribute(SessionOwner.class);
        if (owner == null) {
            work.run();
        } else {
            owner.run(work);
        }
    }
}
