package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of writing, and starts again by itself on the same data. */
class KilledProcessTest {

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "The process must end when it is asked to");
        }
    }

    @Test
    @Timeout(180)
    void losesNothingAcknowledgedAndShowsNothingHalfDone() throws Exception {
        tenant("lappi", "21");
        int port = freePort();
        Process first = start(port);
        Api api = awaitSignIn(port);
        String project = Api.read(api.send(
                                "POST",
                                "/api/projects",
                                "{\"kind\":\"PROJECT\",\"code\":\"KILL\",\"name\":{\"fi\":\"Keskeytyvä hanke\"}}")
                        .body())
                .get("id")
                .asText();

        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 10_000; i++) {
                try {
                    HttpResponse<String> answer = api.send(
                            "POST",
                            "/api/projects/" + project + "/measures",
                            "{\"title\":{\"fi\":\"Toimenpide " + i + "\"}}");
                    if (answer.statusCode() == 201) {
                        acknowledged.add(Api.read(answer.body()).get("id").asText());
                    }
                } catch (IOException killed) {
                    return;
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
        while (acknowledged.size() < 50) {
            Thread.onSpinWait();
        }
        first.destroyForcibly();
        assertTrue(first.waitFor(10, TimeUnit.SECONDS));
        writer.join(Duration.ofSeconds(30));

        int again = freePort();
        start(again);
        Api after = awaitSignIn(again);

        Set<String> found = new HashSet<>();
        int total = Integer.MAX_VALUE;
        for (int page = 0; found.size() < total; page++) {
            JsonNode listed = after.json("/api/projects/" + project + "/measures?size=200&page=" + page);
            total = listed.get("total").asInt();
            if (listed.get("items").isEmpty()) {
                break;
            }
            listed.get("items").forEach(measure -> found.add(measure.get("id").asText()));
        }
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(found);
        assertEquals(Set.of(), lost);
        // At most the one under way when the process was killed may be there without its answer having arrived.
        assertTrue(found.size() <= acknowledged.size() + 1, found.size() + " of " + acknowledged.size());
    }

    private void tenant(String slug, String code) throws IOException {
        Path tenants = Files.createDirectories(folder.resolve("tenants").resolve(slug));
        Files.writeString(tenants.resolve("tenant.yaml"), """
                slug: %s
                code: "%s"
                kind: WELLBEING_SERVICES_COUNTY
                hosts: [%s.localhost]
                name: {fi: Alue}
                shortName: {fi: Alue}
                languages: [fi]
                accent: "#0b5fa5"
                municipalities: {region: "%s"}
                plugins: []
                """.formatted(slug, code, slug, code));
        Path reference = Files.createDirectories(folder.resolve("tenants/reference"));
        try (var files = Files.list(RunningPohja.tenants().resolve("reference"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, reference.resolve(file.getFileName()));
            }
        }
    }

    private Process start(int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Pohja.class.getName(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.resolve("data").toString(),
                        "--tenants",
                        folder.resolve("tenants").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log-" + port + ".txt").toFile())
                .start();
        started.add(process);
        return process;
    }

    private Api awaitSignIn(int port) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (true) {
            try {
                return Api.signedIn(new Api(port, "lappi.localhost"), "manager");
            } catch (IOException | IllegalStateException notYet) {
                if (System.nanoTime() > deadline || started.stream().noneMatch(Process::isAlive)) {
                    throw new IllegalStateException(
                            "Pohja did not start: " + Files.readString(folder.resolve("log-" + port + ".txt")), notYet);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
