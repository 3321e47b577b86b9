package fi.pohja.app;

import fi.pohja.tenancy.TenantId;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole process as {@code ./pohja run} starts it: the repository's tenants, their content and the demo users, on a
 * free port, with data of its own. One for all tests of the JVM. Requests go to 127.0.0.1 with a Host header, since the JDK does
 * not resolve {@code *.localhost} everywhere.
 */
final class RunningPohja {

    static final String LAPPI = "lappi.localhost";
    static final String POHJOIS_SAVO = "pohjois-savo.localhost";
    static final String PLATFORM = "platform.localhost";
    static final String BARE = "localhost";

    private static @Nullable RunningPohja shared;

    private final ApplicationContext context;
    private final Path data;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private RunningPohja() {
        try {
            data = Files.createTempDirectory("pohja-app");
            context = Pohja.start(
                    new StartOptions(0, Optional.of(data), false, tenants(), Optional.empty(), List.of(), "lappi"));
            port = context.getBean(WebServer.class).port();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Pohja did not start", e);
        }
    }

    static synchronized RunningPohja shared() {
        RunningPohja running = shared;
        if (running == null) {
            running = new RunningPohja();
            shared = running;
        }
        return running;
    }

    /** The repository's folder of tenants. */
    static Path tenants() {
        return Path.of("../../tenants").toAbsolutePath().normalize();
    }

    /** Its data directory. */
    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /** An address on a tenant's host, for a browser: {@code http://lappi.localhost:12345/projects}. */
    String url(String tenant, String path) {
        return "http://" + (tenant.isEmpty() ? "" : tenant + ".") + "localhost:" + port + path;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    static TenantId lappi() {
        return new TenantId("lappi");
    }

    /** This host's own origin, as a browser says it. */
    String origin(String host) {
        return "http://" + host + ":" + port;
    }

    /** A page as a browser asks for it; headers in pairs. */
    HttpResponse<String> get(String host, String path, String... headers) {
        return send(request(host, path, headers).GET());
    }

    /** A form as a browser sends it from the host's own page. */
    HttpResponse<String> post(String host, String path, Map<String, String> fields, String... headers) {
        return foreign(origin(host), host, path, fields, headers);
    }

    /** A form sent from a page of another origin. */
    HttpResponse<String> foreign(
            String origin, String host, String path, Map<String, String> fields, String... headers) {
        return send(request(host, path, headers)
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    private HttpRequest.Builder request(String host, String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port)
                .header("Accept", "text/html");
        return headers.length == 0 ? builder : builder.headers(headers);
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

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Signs in and returns the cookie to send, {@code name=token}. */
    String cookie(String host, String username) {
        HttpResponse<String> response =
                post(host, "/sign-in", Map.of("username", username, "password", "pohja-demo", "to", "/"));
        if (response.statusCode() != 303) {
            throw new AssertionError("Sign-in of " + username + " answered " + response.statusCode());
        }
        return sessionCookie(response).orElseThrow(() -> new AssertionError("No cookie for " + username));
    }

    /** The session's cookie that an answer sets. */
    static Optional<String> sessionCookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("pohja="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst();
    }
}
