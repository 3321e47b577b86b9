package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.postgres.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Production as it is meant: an outside PostgreSQL, two instances on it, no demo users, the audit checked by command. */
class OutsideDatabaseTest {

    private static final String LAPPI = "lappi.localhost";
    private static final String KAINUU = "kainuu.localhost";
    private static final String PHRASE = "neljä sanaa riittää hyvin";

    @TempDir
    Path folder;

    private final List<PohjaProcess> started = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @AfterEach
    void stop() throws InterruptedException {
        for (PohjaProcess process : started) {
            process.stop();
        }
    }

    @Test
    @Timeout(600)
    void twoInstancesShareOneDatabaseAndTheAuditIsCheckedByCommand() throws Exception {
        Path tenants = PohjaProcess.tenants(folder, Map.of("lappi", "21", "kainuu", "18"));
        try (PostgresServer outside = PostgresServer.temporary()) {
            execute(outside, "postgres", "create database pohja");
            Map<String, String> environment = Map.of(
                    "POHJA_DATABASE_URL", outside.url("pohja"),
                    "POHJA_DATABASE_ADMINISTRATOR", outside.administrator(),
                    "POHJA_DATABASE_PASSWORD", outside.administratorPassword(),
                    "POHJA_DATABASE_MASTER_SECRET", "a secret of thirty-two characters, for tests only");
            int first = PohjaProcess.freePort();
            PohjaProcess one = start(environment, first, tenants);
            one.awaitReady();
            assertFalse(one.log().contains("pohja-demo"), "no demo users");
            choose(first, LAPPI, link(one, "lappi"));
            choose(first, "platform.localhost", link(one, "platform"));

            int second = PohjaProcess.freePort();
            PohjaProcess two = start(environment, second, tenants);
            two.awaitReady();
            assertFalse(
                    Pattern.compile("http://(lappi|platform)[^ ]*/invitation/")
                            .matcher(two.log())
                            .find(),
                    "who has a password needs no link");

            String user = signIn(first, LAPPI, "admin");
            assertEquals(200, get(second, LAPPI, "/api/me", user).statusCode(), "seen by the other instance");
            assertEquals(401, get(second, KAINUU, "/api/me", user).statusCode(), "not by the other tenant");

            String operator = signIn(second, "platform.localhost", "operator");
            assertEquals(
                    303,
                    post(second, "platform.localhost", "/suspend/lappi", Map.of("reason", "Huolto"), operator)
                            .statusCode());
            PohjaProcess.await(() -> get(first, LAPPI, "/api/me", user).statusCode() == 503);
            assertEquals(401, get(first, KAINUU, "/api/me", "").statusCode(), "the other tenant serves");
            assertEquals(
                    303,
                    post(second, "platform.localhost", "/resume/lappi", Map.of(), operator)
                            .statusCode());
            PohjaProcess.await(() -> get(first, LAPPI, "/api/me", user).statusCode() == 200);

            PohjaProcess.await(() -> allSealed(first, user));
            assertEquals(0, check(environment, tenants).awaitEnd());
            execute(
                    outside,
                    "pohja",
                    "update lappi.audit_event set label = 'somebody else' where action = 'SIGNED_IN'");
            PohjaProcess tampered = check(environment, tenants);
            assertEquals(1, tampered.awaitEnd(), tampered.log());
            assertTrue(tampered.log().contains("lappi: "), tampered.log());
            assertTrue(tampered.log().contains("tampered with"), tampered.log());
            assertFalse(tampered.log().contains("kainuu: "), "the other tenant's chain is whole");
        }
    }

    private PohjaProcess start(Map<String, String> environment, int port, Path tenants) throws IOException {
        PohjaProcess process = PohjaProcess.start(
                folder, environment, "--port", String.valueOf(port), "--tenants", tenants.toString());
        started.add(process);
        return process;
    }

    private PohjaProcess check(Map<String, String> environment, Path tenants) throws IOException {
        return PohjaProcess.start(folder, environment, "check-audit", "--port", "0", "--tenants", tenants.toString());
    }

    private static String link(PohjaProcess process, String host) throws IOException {
        Matcher link = Pattern.compile("http://" + host + "[^ ]*(/invitation/[A-Za-z0-9_-]+)")
                .matcher(process.log());
        assertTrue(link.find(), process.log());
        return link.group(1);
    }

    private void choose(int port, String host, String link) {
        assertEquals(
                303,
                post(port, host, link, Map.of("password", PHRASE, "again", PHRASE), "")
                        .statusCode());
    }

    private String signIn(int port, String host, String username) {
        HttpResponse<String> answer =
                post(port, host, "/sign-in", Map.of("username", username, "password", PHRASE), "");
        assertEquals(303, answer.statusCode());
        return RunningPohja.sessionCookie(answer).orElseThrow();
    }

    private boolean allSealed(int port, String user) {
        String events = get(port, LAPPI, "/api/audit?size=200", user).body();
        return events.contains("\"sealed\":true") && !events.contains("\"sealed\":false");
    }

    private HttpResponse<String> get(int port, String host, String path, String cookie) {
        return send(request(port, host, path, cookie).GET());
    }

    private HttpResponse<String> post(int port, String host, String path, Map<String, String> fields, String cookie) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(port, host, path, cookie)
                .header("Origin", "http://" + host + ":" + port)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder request(int port, String host, String path, String cookie) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port);
        return cookie.isEmpty() ? builder : builder.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void execute(PostgresServer server, String database, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        server.url(database), server.administrator(), server.administratorPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
