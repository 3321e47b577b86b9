package fi.pohja.web.internal;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.BeanContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Vaadin's servlet with our service. Not a bean: Micronaut would register it a second time. */
public final class PohjaServlet extends VaadinServlet {

    private static final long serialVersionUID = 1L;

    private final transient BeanContext beans;
    private final transient SessionScope scope;

    public PohjaServlet(BeanContext beans, SessionScope scope) {
        this.beans = beans;
        this.scope = scope;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        PohjaService service = new PohjaService(this, configuration, beans, scope);
        service.init();
        return service;
    }

    /**
     * Ends a session that is used by another than its owner: on another tenant's host, after signing out, or as another
     * user. Flow then answers as for any session that has expired, and the browser loads the page anew.
     */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(SessionOwner.KEY) instanceof SessionOwner owner
                && !owner.makesThisRequest()) {
            session.invalidate();
        }
        super.service(request, response);
    }
}
