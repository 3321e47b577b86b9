package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme built over HTTP as a client would, and what a client gets wrong on the way. */
class ApiProgrammesTest {

    private final Api api;
    private String project = "";

    ApiProgrammesTest() throws Exception {
        api = Api.signedIn("kainuu", "manager");
    }

    @BeforeEach
    void enterAProject() throws Exception {
        HttpResponse<String> created = api.send("POST", "/api/projects", """
                {"code":"%s","name":{"fi":"Kokeiluhanke"}}""".formatted(code()));
        assertEquals(201, created.statusCode(), created.body());
        assertEquals("\"1\"", tag(created));
        project = created.headers().firstValue("location").orElseThrow();
        JsonNode read = Api.read(created.body());
        assertEquals("/api/projects/" + read.get("id").asText(), project);
        assertEquals("PROJECT", read.get("kind").asText());
        assertEquals("IDEA", read.get("state").asText());
        assertFalse(read.has("plannedStart"), created.body());
    }

    @Test
    void aChangeNamesTheVersionItHasSeen() throws Exception {
        String draft = """
                {"kind":"PROJECT","code":"%s","name":{"fi":"Uusi nimi"},"plannedStart":"2020-01-01"}""".formatted(code());

        assertEquals(428, api.send("PUT", project, draft).statusCode());
        assertEquals(412, change("PUT", project, draft, "\"7\"").statusCode());
        HttpResponse<String> changed = change("PUT", project, draft, "\"1\"");
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals("\"2\"", tag(changed));
        assertEquals("2020-01-01", api.json(project).get("plannedStart").asText());
        assertEquals(412, change("PUT", project, draft, "\"1\"").statusCode());
    }

    @Test
    void aProjectGoesItsWay() throws Exception {
        assertEquals(
                422,
                change("POST", project + "/state", "{\"to\":\"CLOSED\"}", "\"1\"")
                        .statusCode());
        assertEquals("IDEA", api.json(project).get("state").asText());

        HttpResponse<String> prepared =
                change("POST", project + "/state", "{\"to\":\"PREPARATION\",\"reason\":\"Aloitetaan\"}", "\"1\"");

        assertEquals(200, prepared.statusCode(), prepared.body());
        assertEquals("PREPARATION", Api.read(prepared.body()).get("state").asText());
        assertEquals(
                "APPLIED",
                api.json(project + "/transitions").get("items").get(0).asText());
    }

    @Test
    void measuresAreEnteredReportedAndOrdered() throws Exception {
        String goal = created(project + "/goals", "{\"number\":\"1\",\"text\":{\"fi\":\"Tavoite\"}}");
        String first =
                created(project + "/measures", "{\"title\":{\"fi\":\"Ensimmäinen\"},\"goals\":[\"" + id(goal) + "\"]}");
        String second = created(project + "/measures", "{\"title\":{\"fi\":\"Toinen\"}}");

        HttpResponse<String> approved = change("POST", first + "/state", "{\"to\":\"APPROVED\"}", "\"1\"");
        assertEquals("\"2\"", tag(approved), approved.body());
        JsonNode done = Api.read(change("POST", first + "/state", "{\"to\":\"DONE\",\"light\":\"GREEN\"}", "\"2\"")
                .body());
        assertEquals(100, done.get("progress").asInt());
        assertEquals(
                204,
                api.send(
                                "PUT",
                                project + "/measures/order",
                                "{\"order\":[\"" + id(second) + "\",\"" + id(first) + "\"]}")
                        .statusCode());

        List<String> listed = new ArrayList<>();
        api.json(project + "/measures")
                .get("items")
                .forEach(row -> listed.add(row.get("id").asText()));
        assertEquals(List.of(id(second), id(first)), listed);
        assertEquals(1, api.json(project + "/measures?open=true").get("total").asInt());
    }

    @Test
    void eurosAreWrittenWithTwoDecimals() throws Exception {
        created(project + "/funding", "{\"kind\":\"GRANTED\",\"source\":\"STATE\",\"amount\":1000.5}");

        String funding = api.get(project + "/funding").body();

        assertTrue(funding.contains("\"amount\":1000.50,"), funding);
        assertTrue(funding.contains("\"granted\":{\"euros\":1000.50,"), funding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sub-areas | {"number":1,"title":{"fi":"Osa-alue"}}
                    milestones | {"title":{"fi":"Välitavoite"},"plannedOn":"2021-05-01"}
                    risks | {"title":{"fi":"Riski"},"probability":3,"impact":4}
                    dependencies | {"externalName":{"fi":"Laki"}}
                    """)
    void whatBelongsToAProjectIsFoundThere(String kind, String body) throws Exception {
        String location = created(project + "/" + kind, body);

        assertEquals("\"1\"", tag(api.get(location)));
        JsonNode list = api.json(project + "/" + kind);
        assertEquals(1, list.get("total").asInt());
        assertEquals(id(location), list.get("items").get(0).get("id").asText());
        assertEquals(422, api.send("POST", project + "/" + kind, "{}").statusCode());
    }

    @Test
    void aRiskIsTakenOutByWhoeverHasSeenIt() throws Exception {
        String risk = created(project + "/risks", "{\"title\":{\"fi\":\"Riski\"},\"probability\":3,\"impact\":4}");

        assertEquals(428, api.send("DELETE", risk, "").statusCode());
        assertEquals(204, change("DELETE", risk, "", "\"1\"").statusCode());
        assertEquals(404, api.get(risk).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/sub-areas",
                "/goals",
                "/measures",
                "/milestones",
                "/parties",
                "/funding",
                "/risks",
                "/dependencies",
                "/dependents",
                "/bodies",
                "/transitions"
            })
    void anotherTenantFindsNothingOfIt(String part) throws Exception {
        assertEquals(200, api.get(project + part).statusCode());
        assertEquals(404, Api.signedIn("lappi", "manager").get(project + part).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/projects?state=DREAM",
                "/api/projects?sort=colour",
                "/api/projects?archived=maybe",
                "/api/projects?umbrella=x",
                "/api/measures?dueUntil=1.1.2020",
                "/api/measures?open=perhaps",
                "/api/organisations?sector=FOURTH",
                "/api/bodies?size=201"
            })
    void aFilterThatCannotBeReadFiltersNothingAway(String path) throws Exception {
        HttpResponse<String> answer = api.get(path);

        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(1, Api.read(answer.body()).get("violations").size());
    }

    @Test
    void nationalGoalsHaveTheMeasuresBeneath() throws Exception {
        String goal = created(
                project + "/goals",
                "{\"number\":\"1\",\"text\":{\"fi\":\"Tavoite\"},\"nationalGoal\":\"sote-keskus-saatavuus\"}");
        String measure =
                created(project + "/measures", "{\"title\":{\"fi\":\"Toimenpide\"},\"goals\":[\"" + id(goal) + "\"]}");

        JsonNode goals = api.json("/api/programmes/tulevaisuuden-sote-keskus/goals");

        assertEquals(5, goals.get("total").asInt());
        assertTrue(
                goals.get("items").get(0).get("measures").toString().contains(id(measure)),
                goals.get("items").get(0).toString());
        assertEquals(404, api.get("/api/programmes/none/goals").statusCode());
    }

    @Test
    void aBodyServesTheProject() throws Exception {
        String body = created("/api/bodies", "{\"kind\":\"STEERING\",\"name\":{\"fi\":\"Ohjausryhmä\"}}");
        assertEquals(
                201,
                api.send("POST", body + "/members", "{\"group\":{\"fi\":\"Kunnanjohtajat\"}}")
                        .statusCode());

        assertEquals(204, api.send("PUT", project + "/bodies/" + id(body), "").statusCode());

        assertEquals(
                "MEMBER", api.json(body).get("members").get(0).get("position").asText());
        assertEquals(
                id(project),
                api.json(body + "/projects").get("items").get(0).get("id").asText());
        assertEquals(
                404, Api.signedIn("lappi", "manager").get(body + "/projects").statusCode());
    }

    @Test
    void theDescriptionNamesTheResources() throws Exception {
        String description = api.get("/api/openapi.yaml").body();

        for (String path :
                List.of("/api/projects:", "/api/projects/{id}:", "/api/measures/{id}/state:", "/api/bodies:")) {
            assertTrue(description.contains(path), path);
        }
    }

    private String created(String path, String body) throws Exception {
        HttpResponse<String> answer = api.send("POST", path, body);
        assertEquals(201, answer.statusCode(), answer.body());
        return answer.headers().firstValue("location").orElseThrow();
    }

    private HttpResponse<String> change(String method, String path, String body, String tag) throws Exception {
        return api.send(method, path, body, "If-Match", tag);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("etag").orElse("");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String code() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
