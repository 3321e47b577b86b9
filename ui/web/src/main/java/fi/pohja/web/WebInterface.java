package fi.pohja.web;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import fi.pohja.web.internal.PohjaServlet;
import fi.pohja.web.internal.SessionScope;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Registers the web interface with a servlet container, for every address no other servlet has.
 *
 * <p>Nothing is found by scanning the class path: views are the bean definitions annotated with {@link Route}, error
 * pages those that implement {@link HasErrorParameter}, the page's frame the one {@link AppShellConfigurator}.
 */
@Singleton
public final class WebInterface implements ServletContainerInitializer {

    private final ApplicationContext beans;
    private final SessionScope scope;

    WebInterface(ApplicationContext beans, SessionScope scope) {
        this.beans = beans;
        this.scope = scope;
    }

    /** Called once by the container, before the first request. The container's own class set is not looked at. */
    @Override
    public void onStartup(Set<Class<?>> ignored, ServletContext context) throws ServletException {
        new LookupServletContainerInitializer().onStartup(Set.of(LookupInitializer.class), context);
        new VaadinAppShellInitializer().onStartup(types(beans.getBeanDefinitions(AppShellConfigurator.class)), context);
        new ErrorNavigationTargetInitializer().onStartup(errorPages(), context);
        new RouteRegistryInitializer().onStartup(routes(), context);

        ServletRegistration.Dynamic servlet = context.addServlet("web", new PohjaServlet(beans, scope));
        servlet.addMapping("/*");
        servlet.setAsyncSupported(true);
        servlet.setLoadOnStartup(1);
    }

    /** The classes of all views, in no order. */
    public Set<Class<?>> routes() {
        return types(beans.getBeanDefinitions(Qualifiers.byStereotype(Route.class)));
    }

    /** The classes of all pages shown in place of a view that could not be, in no order. */
    public Set<Class<?>> errorPages() {
        return types(beans.getBeanDefinitions(HasErrorParameter.class));
    }

    private static Set<Class<?>> types(Collection<? extends BeanDefinition<?>> definitions) {
        Set<Class<?>> types = new HashSet<>();
        definitions.forEach(definition -> types.add(definition.getBeanType()));
        return types;
    }
}
