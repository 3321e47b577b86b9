package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hangs on records, over HTTP; and records sent back as they were answered. */
class ApiRecordsTest {

    private static final String TENANT = "pohjois-pohjanmaa";
    private static final List<String> KEPT_BY_THE_SERVER = List.of("version", "updatedAt");

    private final Api admin;

    ApiRecordsTest() throws Exception {
        admin = Api.signedIn(TENANT, "admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "measures", "organisations", "bodies", "users"})
    void aRecordCanBeSentBackAsItWasAnswered(String collection) throws Exception {
        List<String> paths = new ArrayList<>();
        admin.json("/api/" + collection + "?size=20")
                .get("items")
                .forEach(item ->
                        paths.add("/api/" + collection + "/" + item.get("id").asText()));
        assertFalse(paths.isEmpty());
        sendBack(paths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub-areas", "goals", "milestones", "parties", "funding", "risks", "staff", "documents"})
    void whatBelongsToAProjectCanBeSentBackToo(String collection) throws Exception {
        List<String> paths = new ArrayList<>();
        for (JsonNode project : admin.json("/api/projects?size=50").get("items")) {
            JsonNode listed = admin.json("/api/projects/" + project.get("id").asText() + "/" + collection);
            JsonNode items = listed.has("items") ? listed.get("items") : listed.get("entries");
            items.forEach(item ->
                    paths.add("/api/" + collection + "/" + item.get("id").asText()));
        }
        sendBack(paths);
    }

    private void sendBack(List<String> paths) throws Exception {
        for (String path : paths) {
            HttpResponse<String> read = admin.get(path);
            assertEquals(200, read.statusCode(), path + read.body());
            String tag = read.headers().firstValue("etag").orElseThrow();
            HttpResponse<String> stored = admin.send("PUT", path, read.body(), "If-Match", tag);
            assertEquals(200, stored.statusCode(), path + stored.body());
            assertEquals(lasting(read.body()), lasting(admin.get(path).body()), path);
        }
    }

    private static JsonNode lasting(String json) throws Exception {
        return ((ObjectNode) Api.read(json)).remove(KEPT_BY_THE_SERVER);
    }

    @Test
    void ofWhatIsSentBackOnlyWhatCanBeChangedCounts() throws Exception {
        String path = "/api/projects/" + project("POPSOTE");
        HttpResponse<String> read = admin.get(path);
        String tag = read.headers().firstValue("etag").orElseThrow();
        ObjectNode body = (ObjectNode) Api.read(read.body());
        body.put("state", "CLOSED").put("id", "nonsense").remove("predecessor");

        HttpResponse<String> changed = admin.send("PUT", path, body.toString(), "If-Match", tag);
        assertEquals(200, changed.statusCode(), changed.body());
        JsonNode after = Api.read(changed.body());
        assertFalse(after.has("predecessor"), "what is left out becomes empty");
        assertEquals(Api.read(read.body()).get("state"), after.get("state"));
        body.put("sumz", 1);
        String next = changed.headers().firstValue("etag").orElseThrow();
        assertEquals(
                400, admin.send("PUT", path, body.toString(), "If-Match", next).statusCode());
        assertEquals(200, admin.send("PUT", path, read.body(), "If-Match", next).statusCode());
    }

    @Test
    void commentsHangOnRecordsOfTheTenantOnly() throws Exception {
        String comments = "/api/projects/" + project("POPSOTE") + "/comments";
        Api manager = Api.signedIn(TENANT, "manager");
        HttpResponse<String> written = manager.send("POST", comments, "{\"text\":\"Hyvin etenee\"}");
        assertEquals(201, written.statusCode(), written.body());
        String comment = written.headers().firstValue("location").orElseThrow();
        assertEquals(
                "Demo Hankejohtaja", Api.read(written.body()).get("authorName").asText());
        assertTrue(admin.json(comments).toString().contains("Hyvin etenee"));

        assertEquals(428, manager.send("PUT", comment, "{\"text\":\"x\"}").statusCode());
        assertEquals(
                403,
                admin.send("PUT", comment, "{\"text\":\"x\"}", "If-Match", "\"1\"")
                        .statusCode());
        HttpResponse<String> edited = manager.send("PUT", comment, "{\"text\":\"Etenee\"}", "If-Match", "\"1\"");
        assertEquals("Etenee", Api.read(edited.body()).get("text").asText());
        assertEquals(422, manager.send("POST", comments, "{\"text\":\" \"}").statusCode());
        assertEquals(204, manager.send("DELETE", comment, "").statusCode());
        assertFalse(admin.json(comments).toString().contains("Etenee"));

        Api other = Api.signedIn("lappi", "manager");
        assertEquals(404, other.get(comments).statusCode());
        assertEquals(404, other.send("POST", comments, "{\"text\":\"x\"}").statusCode());
        assertEquals(404, admin.get(comments.replace("projects", "measures")).statusCode());
        assertEquals(404, admin.get(comments.replace("projects", "nothing")).statusCode());
        assertEquals(401, Api.of(TENANT).get(comments).statusCode());
    }

    @Test
    void linksAreAddedOrderedChangedAndRemoved() throws Exception {
        String record = "/api/organisations/" + first("/api/organisations");
        String first = created(record + "/links", "{\"title\":{\"fi\":\"Yksi\"},\"url\":\"https://example.org/1\"}");
        String second = created(record + "/links", "{\"title\":{\"fi\":\"Kaksi\"},\"url\":\"https://example.org/2\"}");
        assertEquals(
                422,
                admin.send("POST", record + "/links", "{\"title\":{\"fi\":\"X\"},\"url\":\"javascript:alert(1)\"}")
                        .statusCode());
        assertEquals(
                204,
                admin.send(
                                "PUT",
                                record + "/links/order",
                                "{\"order\":[\"%s\",\"%s\"]}".formatted(id(second), id(first)))
                        .statusCode());
        JsonNode listed = admin.json(record + "/links").get("items");
        assertEquals(
                List.of(id(second), id(first)),
                List.of(
                        listed.get(0).get("id").asText(),
                        listed.get(1).get("id").asText()));
        HttpResponse<String> changed = admin.send(
                "PUT",
                second,
                ((ObjectNode) listed.get(0)).put("url", "https://example.org/3").toString(),
                "If-Match",
                "\"1\"");
        assertEquals(
                "https://example.org/3", Api.read(changed.body()).get("url").asText());
        assertEquals(204, admin.send("DELETE", first, "").statusCode());
        assertEquals(204, admin.send("DELETE", second, "").statusCode());
        assertEquals(404, admin.send("DELETE", second, "").statusCode());
        assertEquals(0, admin.json(record + "/attachments").get("total").asInt());
    }

    @Test
    void theTenantsSettingsAreForItsAdministrators() throws Exception {
        HttpResponse<String> read = admin.get("/api/settings");
        assertEquals(200, read.statusCode(), read.body());
        String tag = read.headers().firstValue("etag").orElseThrow();
        ObjectNode body = (ObjectNode) Api.read(read.body());
        String accent = body.get("accent").asText();
        body.put("accent", "#ffc800");
        HttpResponse<String> changed = admin.send("PUT", "/api/settings", body.toString(), "If-Match", tag);
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals("#ffc800", Api.read(changed.body()).get("accentChosen").asText());
        assertEquals(
                412,
                admin.send("PUT", "/api/settings", body.toString(), "If-Match", tag)
                        .statusCode());
        body.put("accent", accent);
        String next = changed.headers().firstValue("etag").orElseThrow();
        assertEquals(
                200,
                admin.send("PUT", "/api/settings", body.toString(), "If-Match", next)
                        .statusCode());
        assertEquals(403, Api.signedIn(TENANT, "manager").get("/api/settings").statusCode());
    }

    @Test
    void myWorkShowsWhatIsWatched() throws Exception {
        Api manager = Api.signedIn(TENANT, "manager");
        for (String list : List.of("measures", "projects", "milestones", "changes")) {
            JsonNode listed = manager.json("/api/my-work/" + list);
            assertEquals(listed.get("items").size(), listed.get("total").asInt(), list);
        }
        assertTrue(manager.json("/api/my-work").get("counts").has("overdue"));
        String watch = "/api/projects/" + project("POPSOTE") + "/watch";
        assertEquals(204, manager.send("PUT", watch, "").statusCode());
        assertTrue(watched(manager).contains(project("POPSOTE")));
        assertEquals(204, manager.send("DELETE", watch, "").statusCode());
        assertFalse(watched(manager).contains(project("POPSOTE")));
        assertEquals(
                404, Api.signedIn("lappi", "manager").send("PUT", watch, "").statusCode());
        assertFalse(manager.get("/api/me/data").body().contains("password"), "nothing secret");
    }

    /** What of a user's own data is about watching. */
    private static List<String> watched(Api api) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (JsonNode kept : api.json("/api/me/data").get("items")) {
            if (kept.get("table").asText().equals("watch")) {
                subjects.add(kept.get("row").get("subject_id").asText());
            }
        }
        return subjects;
    }

    @Test
    void theDescriptionSaysWhatIsAlwaysThere() throws Exception {
        String yaml = admin.get("/api/openapi.yaml").body();
        assertEquals(List.of("id", "code", "name"), required(yaml, "NamedProject", "id", "code", "name", "x"));
        assertEquals(
                List.of("id", "kind", "state", "parts"),
                required(yaml, "Project", "id", "kind", "state", "parts", "plannedEnd", "umbrella"));
        assertEquals(List.of("kind"), required(yaml, "ProjectDraft", "kind", "code", "plannedEnd", "topics"));
        for (String path : List.of(
                "/api/{collection}/{record}/comments:", "/api/links/{id}:", "/api/settings:", "/api/my-work:")) {
            assertTrue(yaml.contains(path), path);
        }
    }

    /** Which of the properties a schema requires. */
    private static List<String> required(String yaml, String schema, String... properties) {
        String part = yaml.substring(yaml.indexOf("\n    " + schema + ":\n"));
        String required = part.substring(part.indexOf("required:"), part.indexOf("type: object"));
        return List.of(properties).stream()
                .filter(property ->
                        required.lines().anyMatch(line -> line.strip().equals("- " + property)))
                .toList();
    }

    private String project(String code) throws Exception {
        for (JsonNode project : admin.json("/api/projects?q=" + code).get("items")) {
            if (project.get("code").asText().equals(code)) {
                return project.get("id").asText();
            }
        }
        throw new AssertionError("There is no " + code);
    }

    private String first(String list) throws Exception {
        return admin.json(list).get("items").get(0).get("id").asText();
    }

    private String created(String path, String body) throws Exception {
        HttpResponse<String> answer = admin.send("POST", path, body);
        assertEquals(201, answer.statusCode(), answer.body());
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
