package fi.pohja.http.internal;

import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /health}, on any host, for balancers and monitors: 200 when requests can be served, else 503, with the state of
 * each part. A tenant that failed does not take the instance out of service: the others are served.
 */
@Singleton
@WebServlet(urlPatterns = "/health")
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(HealthServlet.class);

    private final transient Database database;
    private final transient Tenants tenants;
    private final transient ObjectMapper json;

    HealthServlet(Database database, Tenants tenants, ObjectMapper json) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean reachable = databaseAnswers();
        Map<String, Integer> states = new LinkedHashMap<>();
        for (Tenant tenant : tenants.all()) {
            states.merge(tenant.state().name(), 1, Integer::sum);
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("database", reachable ? "UP" : "DOWN");
        parts.put("tenants", states);
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", reachable ? "UP" : "DOWN");
        health.put("parts", parts);
        response.setStatus(reachable ? 200 : 503);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(health));
    }

    private boolean databaseAnswers() {
        try {
            return Scope.platform().call(() -> database.read(sql -> sql.fetchValue("select 1") != null));
        } catch (RuntimeException e) {
            LOG.warn("The database does not answer", e);
            return false;
        }
    }
}
