package fi.pohja.web.internal;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import io.micronaut.context.BeanContext;
import java.io.IOException;

/** Vaadin's service, with views made by Micronaut and every session's work bound to its owner. */
final class PohjaService extends VaadinServletService {

    private static final long serialVersionUID = 1L;

    private final transient BeanContext beans;
    private final transient SessionScope scope;
    private final transient SessionGuard guard;

    PohjaService(VaadinServlet servlet, DeploymentConfiguration configuration, BeanContext beans, SessionScope scope) {
        super(servlet, configuration);
        this.beans = beans;
        this.scope = scope;
        guard = beans.getBean(SessionGuard.class);
        addSessionInitListener(SessionGuard::own);
    }

    @Override
    protected Instantiator createInstantiator() {
        return new BeanInstantiator(this, beans);
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response) throws ServiceException {
        try {
            if (guard.passes(request, response)) {
                super.handleRequest(request, response);
            }
        } catch (IOException gone) {
            throw new ServiceException(gone);
        }
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
