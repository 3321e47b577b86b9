package fi.pohja.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A browser as the server sees it: cookies, the sign-in form, and one tab that speaks the interface's own protocol. It
 * connects to 127.0.0.1 and names the host, since not every system resolves {@code *.localhost}. A tab is for one thread;
 * plain pages and operations are for any.
 */
final class Visitor {

    /** Every demo user's password; they exist with the embedded database only. */
    static final String PASSWORD = "pohja-demo";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROOT_NODE = 1;
    private static final int FEATURE_OF_PROPERTIES = 1;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final int port;
    private final String host;
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();
    private int window;
    private String token = "";
    private int fromServer;
    private int toServer;

    /** What the server has told of the page since it was opened, the latest first. */
    private final Deque<JsonNode> told = new ArrayDeque<>();

    Visitor(int port, String host) {
        this.port = port;
        this.host = host;
    }

    /** Whether a page is there by now. */
    boolean answers(String path) {
        try {
            return get(path).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Visitor signIn(String user) throws IOException {
        HttpResponse<String> answer = submit("/sign-in", Map.of("username", user, "password", PASSWORD, "to", "/"));
        if (answer.statusCode() != 303) {
            throw new IOException("Signing in as " + user + " answered " + answer.statusCode());
        }
        return this;
    }

    /** Sends a form as a plain page does. */
    HttpResponse<String> submit(String path, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Origin", origin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends a form with one file. */
    HttpResponse<String> upload(String path, String field, String fileName, byte[] content) throws IOException {
        String boundary = "pohja-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Origin", origin())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private String origin() {
        return "http://" + host + ":" + port;
    }

    /** The cookies as they are sent. */
    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Opens a tab on a page, as loading its address does; the answer holds all of the page. */
    String open(String path) throws IOException {
        get("/" + path);
        HttpResponse<String> answer = get("/?v-r=init&location=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
                + "&query=&v-sh=900&v-sw=1440&v-wh=800&v-ww=1440&v-cw=1440&v-ch=800&v-tzid=Europe%2FHelsinki");
        JsonNode configuration = JSON.readTree(answer.body()).path("appConfig");
        window = configuration.path("v-uiId").asInt();
        JsonNode first = configuration.path("uidl");
        token = first.path("Vaadin-Security-Key").asText();
        if (token.isEmpty()) {
            throw new IOException("The tab was not opened: " + answer.statusCode() + " "
                    + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
        fromServer = first.path("syncId").asInt();
        toServer = first.path("clientId").asInt();
        return go(path);
    }

    /** Follows a link to another page in the open tab; the answer holds the page's content. */
    String go(String path) throws IOException {
        ObjectNode data = JSON.createObjectNode()
                .put("route", path)
                .put("query", "")
                .put("appShellTitle", "")
                .putNull("historyState")
                .put("trigger", "");
        ObjectNode event = JSON.createObjectNode()
                .put("type", "event")
                .put("node", ROOT_NODE)
                .put("event", "ui-navigate");
        event.set("data", data);
        told.clear();
        return call(JSON.createArrayNode().add(event));
    }

    /** Types into the first field of a kind, such as {@code vaadin-text-field}, on the open page. */
    String type(String tag, String value) throws IOException {
        int field = node(put -> put.path("key").asText().equals("tag")
                && put.path("value").asText().equals(tag));
        ObjectNode synchronised = JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", field)
                .put("feature", FEATURE_OF_PROPERTIES)
                .put("property", "value")
                .put("value", value);
        ObjectNode event =
                JSON.createObjectNode().put("type", "event").put("node", field).put("event", "input");
        event.set("data", JSON.createObjectNode().put("1", 1).put("for", "trailing"));
        return call(JSON.createArrayNode().add(synchronised).add(event));
    }

    /** Presses the button of this class, such as that of the search. */
    String press(String className) throws IOException {
        return event(node(change -> {
            for (JsonNode added : change.path("add")) {
                if (added.asText().equals(className)) {
                    return true;
                }
            }
            return false;
        }));
    }

    /** Asks for what came of work that goes on beside the page. */
    String look() throws IOException {
        return call(JSON.createArrayNode());
    }

    /** Presses the one primary button of the open page or, when one was opened, of the form. */
    String press() throws IOException {
        return event(node(put -> put.path("key").asText().equals("theme")
                && put.path("value").asText().equals("primary")));
    }

    private String event(int button) throws IOException {
        ObjectNode event =
                JSON.createObjectNode().put("type", "event").put("node", button).put("event", "click");
        event.set("data", JSON.createObjectNode());
        return call(JSON.createArrayNode().add(event));
    }

    /** The node something was put into, in what was told last. */
    private int node(Predicate<JsonNode> wanted) throws IOException {
        for (JsonNode changes : told) {
            for (JsonNode change : changes) {
                if (wanted.test(change)) {
                    return change.path("node").asInt();
                }
            }
        }
        throw new IOException("The page does not have what was to be used");
    }

    private String call(ArrayNode calls) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("csrfToken", token);
        body.set("rpc", calls);
        body.put("syncId", fromServer).put("clientId", toServer);
        HttpResponse<String> answer = send(request("/?v-r=uidl&v-uiId=" + window)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Origin", origin())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        String said = answer.body();
        if (answer.statusCode() != 200 || !said.startsWith("{")) {
            throw new IOException("The tab was answered " + answer.statusCode() + " "
                    + said.substring(0, Math.min(300, said.length())));
        }
        JsonNode message = JSON.readTree(said);
        if (message.path("meta").has("appError") || message.path("meta").has("sessionExpired")) {
            throw new IOException("The tab failed: " + message.path("meta"));
        }
        fromServer = message.path("syncId").asInt();
        toServer = message.path("clientId").asInt();
        told.addFirst(message.path("changes"));
        return said;
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Calls an operation of the API that reads. */
    HttpResponse<String> read(String path) throws IOException {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** Calls an operation of the API that changes something. */
    HttpResponse<String> put(String path, String json) throws IOException {
        return send(request(path)
                .header("Origin", origin())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port)
                .timeout(Duration.ofSeconds(60));
        return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private void keep(@Nullable String cookie) {
        if (cookie != null) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }
}
