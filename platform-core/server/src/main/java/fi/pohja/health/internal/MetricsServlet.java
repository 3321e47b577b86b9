package fi.pohja.health.internal;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * {@code GET /metrics} on the platform's host, in Prometheus' text format; 404 on every other host. With
 * {@code pohja.metrics.token} set it asks for that bearer token.
 */
@Singleton
public final class MetricsServlet extends HttpServlet {

    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final transient PrometheusMeterRegistry registry;
    private final transient Meters meters;
    private final String platformHost;
    private final String token;

    MetricsServlet(
            PrometheusMeterRegistry registry,
            Meters meters,
            @Value("${pohja.platform-host:platform.localhost}") String platformHost,
            @Value("${pohja.metrics.token:}") String token) {
        this.registry = registry;
        this.meters = meters;
        this.platformHost = platformHost;
        this.token = token;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!platformHost.equalsIgnoreCase(request.getServerName())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!authorized(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Bearer");
            return;
        }
        meters.refresh();
        response.setContentType(TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(registry.scrape(TYPE).getBytes(StandardCharsets.UTF_8));
    }

    private boolean authorized(HttpServletRequest request) {
        if (token.isEmpty()) {
            return true;
        }
        String header = request.getHeader("Authorization");
        return header != null
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
}
