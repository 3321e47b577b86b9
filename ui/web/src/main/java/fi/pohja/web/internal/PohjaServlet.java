package fi.pohja.web.internal;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.BeanContext;

/** Vaadin's servlet with our service. Not a bean: Micronaut would register it a second time. */
public final class PohjaServlet extends VaadinServlet {

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
}
