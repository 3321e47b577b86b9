package fi.pohja.health.internal;

import fi.pohja.health.Health;
import fi.pohja.health.HealthPart;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code GET /health}: 200 while requests can be answered, else 503; JSON with each part's state and counts. */
@Singleton
public final class HealthServlet extends HttpServlet {

    private final transient Health health;
    private final transient JsonMapper json;

    HealthServlet(Health health, JsonMapper json) {
        this.health = health;
        this.json = json;
    }

    @Serdeable
    record Answer(String status, Map<String, Part> parts) {}

    @Serdeable
    record Part(String status, Map<String, Long> details) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Health.Report report = health.report();
        Map<String, Part> parts = new TreeMap<>();
        report.parts().forEach((name, finding) -> parts.put(name, new Part(word(finding.status()), finding.details())));
        response.setStatus(
                report.status() == HealthPart.Status.DOWN
                        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                        : HttpServletResponse.SC_OK);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(json.writeValueAsBytes(new Answer(word(report.status()), parts)));
    }

    private static String word(HealthPart.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
