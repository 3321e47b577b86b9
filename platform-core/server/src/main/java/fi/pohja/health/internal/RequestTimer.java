package fi.pohja.health.internal;

import fi.pohja.tenancy.Tenants;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Times every request by tenant, area, method and status, and counts the open browser sessions. Labels come from small
 * fixed sets, so that nobody can fill the memory with made-up hosts, paths or methods.
 */
@Singleton
public final class RequestTimer implements Filter {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final Set<String> FILES = Set.of("/pohja/", "/VAADIN/");

    private final MeterRegistry registry;
    private final Tenants tenants;
    private final String platformHost;
    private final AtomicInteger open = new AtomicInteger();

    RequestTimer(
            MeterRegistry registry,
            Tenants tenants,
            @Value("${pohja.platform-host:platform.localhost}") String platformHost) {
        this.registry = registry;
        this.tenants = tenants;
        this.platformHost = platformHost;
        Gauge.builder("pohja.http.sessions", open, AtomicInteger::get)
                .description("Browser sessions held in memory")
                .register(registry);
    }

    /** Counts the container's sessions. */
    public HttpSessionListener sessions() {
        return new HttpSessionListener() {
            @Override
            public void sessionCreated(HttpSessionEvent event) {
                open.incrementAndGet();
            }

            @Override
            public void sessionDestroyed(HttpSessionEvent event) {
                open.decrementAndGet();
            }
        };
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begin = System.nanoTime();
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            int status = failed
                    ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                    : ((HttpServletResponse) response).getStatus();
            record((HttpServletRequest) request, status, System.nanoTime() - begin);
        }
    }

    private void record(HttpServletRequest request, int status, long nanos) {
        Timer.builder("pohja.http.requests")
                .description("Requests and how long they took")
                .tag("tenant", tenant(request.getServerName()))
                .tag("area", area(request.getRequestURI()))
                .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER")
                .tag("status", status / 100 + "xx")
                .publishPercentileHistogram(false)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private String tenant(String host) {
        if (host.equalsIgnoreCase(platformHost)) {
            return "platform";
        }
        return tenants.byHost(host).map(tenant -> tenant.id().slug()).orElse("none");
    }

    private static String area(String path) {
        if (path.startsWith("/api/")) {
            return "api";
        }
        if (path.startsWith("/p/") || path.startsWith("/feeds/")) {
            return "public";
        }
        if (path.equals("/health") || path.equals("/metrics")) {
            return "monitoring";
        }
        return FILES.stream().anyMatch(path::startsWith) ? "file" : "page";
    }
}
