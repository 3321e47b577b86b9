package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringTest {

    private final RunningPohja pohja = RunningPohja.shared();

    @ParameterizedTest
    @ValueSource(strings = {"lappi.localhost", "platform.localhost", "localhost", "balancer.example"})
    void healthAnswersOnEveryHostByPart(String host) {
        HttpResponse<String> answer = pohja.get(host, "/health");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().startsWith("{\"status\":\"up\""), answer.body());
        assertTrue(answer.body().contains("\"database\":{\"status\":\"up\""), answer.body());
        assertTrue(answer.body().contains("\"active\":"), answer.body());
        assertFalse(answer.body().contains("lappi"), "counts, never names");
    }

    @Test
    void metricsAreForThePlatformsHostOnly() {
        assertEquals(404, pohja.get(RunningPohja.LAPPI, "/metrics").statusCode());
        assertEquals(404, pohja.get(RunningPohja.BARE, "/metrics").statusCode());
        assertEquals(404, pohja.get("evil.example", "/metrics").statusCode());
    }

    @Test
    void metricsTellRequestsByTenantPoolsAndTheJvm() {
        pohja.get(RunningPohja.LAPPI, "/health");
        HttpResponse<String> answer = pohja.get(RunningPohja.PLATFORM, "/metrics");

        assertEquals(200, answer.statusCode());
        String metrics = answer.body();
        assertTrue(
                metrics.contains("pohja_http_requests_seconds_count{area=\"monitoring\",method=\"GET\",status=\"2xx\","
                        + "tenant=\"lappi\"}"),
                metrics);
        assertTrue(metrics.contains("jvm_memory_used_bytes{"));
        assertTrue(metrics.contains("pohja_database_connections{login=\"pohja_platform\",state=\"idle\"}"));
        assertTrue(metrics.contains("pohja_http_sessions "));
        assertTrue(metrics.contains("pohja_tenants{state=\"active\"}"));
    }

    @Test
    void forgedHostsAndPathsMakeNoNewLabels() {
        for (int i = 0; i < 20; i++) {
            pohja.get("forged-" + i + ".example", "/forged-" + i);
        }
        assertFalse(pohja.get(RunningPohja.PLATFORM, "/metrics").body().contains("forged"));
    }
}
