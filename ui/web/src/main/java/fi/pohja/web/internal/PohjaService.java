package fi.pohja.web.internal;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import io.micronaut.context.BeanContext;

/** Vaadin's service, with views made by Micronaut and every session's work bound to its tenant. */
final class PohjaService extends VaadinServletService {

    private final transient BeanContext beans;
    private final transient SessionScope scope;

    PohjaService(VaadinServlet servlet, DeploymentConfiguration configuration, BeanContext beans, SessionScope scope) {
        super(servlet, configuration);
        this.beans = beans;
        this.scope = scope;
    }

    @Override
    protected Instantiator createInstantiator() {
        return new BeanInstantiator(this, beans);
    }

    /** Flow calls this on the thread that unlocks the session, whatever that thread was doing before. */
    @Override
    public void runPendingAccessTasks(VaadinSession session) {
        if (session.getPendingAccessQueue().isEmpty()) {
            return;
        }
        scope.run(session, () -> super.runPendingAccessTasks(session));
    }
}
