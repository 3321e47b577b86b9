package fi.pohja.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Speaks to the API of one host as one client. The JDK does not resolve {@code *.localhost} everywhere, so it connects to
 * 127.0.0.1 and names the host in the header.
 */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final int port;
    private final String host;
    private String cookie = "";

    /** @param host host name without port, such as {@code lappi.localhost} */
    Api(int port, String host) {
        this.port = port;
        this.host = host;
    }

    static Api of(String tenant) throws Exception {
        return new Api(RunningPohja.shared().port(), tenant + ".localhost");
    }

    /** Signs a demo user in; from then on the client sends the cookie. */
    static Api signedIn(String tenant, String user) throws Exception {
        return signedIn(of(tenant), user);
    }

    static Api signedIn(Api api, String user) throws IOException, InterruptedException {
        HttpResponse<String> answer = api.send(
                "POST", "/api/sign-in", JSON.writeValueAsString(Map.of("username", user, "password", "pohja-demo")));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Signing in as " + user + ": " + answer.statusCode() + " " + answer.body());
        }
        return api.withCookie(
                answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0]);
    }

    Api withCookie(String sent) {
        cookie = sent;
        return this;
    }

    String cookie() {
        return cookie;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        return CLIENT.send(
                request(path)
                        // As clients do with much to send: what is refused anyway is not sent.
                        .expectContinue(body.length() > 1_000_000)
                        .headers(all.toArray(String[]::new))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    static JsonNode read(String json) throws IOException {
        return JSON.readTree(json);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port)
                .timeout(Duration.ofSeconds(60));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }
}
