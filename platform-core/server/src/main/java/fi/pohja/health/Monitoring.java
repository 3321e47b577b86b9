package fi.pohja.health;

import fi.pohja.health.internal.HealthServlet;
import fi.pohja.health.internal.MetricsServlet;
import fi.pohja.health.internal.RequestTimer;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;

/** Registers {@code /health}, {@code /metrics} and the timing of requests with a servlet container. */
@Singleton
public final class Monitoring implements ServletContainerInitializer {

    private final HealthServlet health;
    private final MetricsServlet metrics;
    private final RequestTimer timer;

    Monitoring(HealthServlet health, MetricsServlet metrics, RequestTimer timer) {
        this.health = health;
        this.metrics = metrics;
        this.timer = timer;
    }

    /**
     * Called once by the container, before the first request and before other filters are registered: what they take is
     * timed too. The container's own class set is not looked at.
     */
    @Override
    public void onStartup(Set<Class<?>> ignored, ServletContext context) {
        FilterRegistration.Dynamic filter = context.addFilter("request-timer", timer);
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
        context.addListener(timer.sessions());
        context.addServlet("health", health).addMapping("/health");
        context.addServlet("metrics", metrics).addMapping("/metrics");
    }
}
