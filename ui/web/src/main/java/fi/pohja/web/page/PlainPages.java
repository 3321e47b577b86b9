package fi.pohja.web.page;

import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;

/**
 * Registers the plain pages with a servlet container, before everything else: which of them a request gets depends on
 * its host name as much as on its path, and what none of them answers goes on to the servlets.
 */
@Singleton
public final class PlainPages implements ServletContainerInitializer {

    private final Door door;

    PlainPages(Door door) {
        this.door = door;
    }

    /** Called once by the container, before the first request. The container's own class set is not looked at. */
    @Override
    public void onStartup(Set<Class<?>> ignored, ServletContext context) {
        FilterRegistration.Dynamic filter = context.addFilter("plain-pages", door);
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }
}
