package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Production as it is meant, with the tenants Lappi and Kainuu: a PostgreSQL outside, processes of Pohja on it, no demo
 * users. Closing stops them all.
 */
final class OutsideDatabase implements AutoCloseable {

    static final String LAPPI = "lappi.localhost";
    static final String KAINUU = "kainuu.localhost";
    static final String PLATFORM = "platform.localhost";

    private static final String PHRASE = "neljä sanaa riittää hyvin";
    private static final String DATABASE = "pohja";

    private final Path folder;
    private final Path tenants;
    private final PostgresServer server = PostgresServer.temporary();
    private final List<PohjaProcess> started = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param folder for the logs and the tenants' files */
    OutsideDatabase(Path folder) throws IOException, SQLException {
        this.folder = folder;
        this.tenants = PohjaProcess.tenants(folder, Map.of("lappi", "21", "kainuu", "18"));
        execute("postgres", "create database " + DATABASE);
    }

    /** One more instance, serving on this port. */
    PohjaProcess start(int port) throws IOException {
        PohjaProcess process = PohjaProcess.start(
                folder, environment(), "--port", String.valueOf(port), "--tenants", tenants.toString());
        started.add(process);
        process.awaitReady();
        return process;
    }

    /** The command that checks the audits; ends by itself. */
    PohjaProcess checkAudit() throws IOException {
        return PohjaProcess.start(folder, environment(), "check-audit", "--port", "0", "--tenants", tenants.toString());
    }

    private Map<String, String> environment() {
        return Map.of(
                "POHJA_DATABASE_URL", server.url(DATABASE),
                "POHJA_DATABASE_ADMINISTRATOR", server.administrator(),
                "POHJA_DATABASE_PASSWORD", server.administratorPassword(),
                "POHJA_DATABASE_MASTER_SECRET", "a secret of thirty-two characters, for tests only");
    }

    /** Runs SQL as the server's administrator, behind Pohja's back. */
    void execute(String sql) throws SQLException {
        execute(DATABASE, sql);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.url(database), server.administrator(), server.administratorPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Chooses the password of a host's first administrator, by the link in the log. */
    void begin(PohjaProcess process, int port, String host) throws IOException {
        Matcher link = Pattern.compile("http://" + Pattern.quote(host) + "[^ ]*(/invitation/[A-Za-z0-9_-]+)")
                .matcher(process.log());
        assertTrue(link.find(), process.log());
        assertEquals(
                303,
                post(port, host, link.group(1), Map.of("password", PHRASE, "again", PHRASE), "")
                        .statusCode());
    }

    /** The cookie of a session that {@link #begin} made possible. */
    String signIn(int port, String host, String username) {
        HttpResponse<String> answer =
                post(port, host, "/sign-in", Map.of("username", username, "password", PHRASE), "");
        assertEquals(303, answer.statusCode());
        return RunningPohja.sessionCookie(answer).orElseThrow();
    }

    /** @param cookie empty for nobody's */
    HttpResponse<String> get(int port, String host, String path, String cookie) {
        return send(request(port, host, path, cookie).GET());
    }

    /** A form as the host's own page sends it. */
    HttpResponse<String> post(int port, String host, String path, Map<String, String> fields, String cookie) {
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
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (PohjaProcess process : started) {
                process.stop();
            }
        } finally {
            server.close();
        }
    }
}
