package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is malformed gets a clear refusal and changes nothing. */
class ApiBadInputTest {

    private final Api api;
    private final String projects;

    ApiBadInputTest() throws Exception {
        api = Api.signedIn("keski-pohjanmaa", "manager");
        projects = api.get("/api/projects").body();
    }

    private void refused(HttpResponse<String> answer, int status) throws Exception {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(
                answer.headers().firstValue("content-type").orElse("").startsWith("application/problem+json"),
                answer.headers().toString());
        JsonNode problem = Api.read(answer.body());
        assertEquals(status, problem.get("status").asInt());
        assertTrue(problem.get("title").asText().length() > 3, answer.body());
        assertEquals(projects, api.get("/api/projects").body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"code":"X1","name":{"fi":"Nimi"} | 400
                    [] | 400
                    "text" | 400
                    {"code":"X1","name":{"fi":"Nimi"},"colour":"red"} | 400
                    {"code":"X1","name":"Nimi"} | 400
                    {"code":"X1","name":{"fi":"Nimi"},"plannedStart":"30.4.2020"} | 400
                    {"code":"X1","name":{}} | 422
                    {"code":"","name":{"fi":"Nimi"}} | 422
                    {"code":"X1","name":{"fi":"Nimi"},"plannedStart":"2021-01-01","plannedEnd":"2020-01-01"} | 422
                    {"code":"X1","name":{"fi":"Nimi"},"plannedStart":"0202-01-01"} | 422
                    {"code":"X1","name":{"fi":"Nimi"},"umbrella":"00000000-0000-0000-0000-000000000000"} | 422
                    """)
    void aProjectThatCannotBe(String body, int status) throws Exception {
        String whole = body.startsWith("{\"code\":") && body.endsWith("}")
                ? "{\"kind\":\"PROJECT\"," + body.substring(1)
                : body;
        refused(api.send("POST", "/api/projects", whole), status);
    }

    @Test
    void aTooLongNameIsNamedWithItsField() throws Exception {
        HttpResponse<String> answer = api.send(
                "POST",
                "/api/projects",
                "{\"kind\":\"PROJECT\",\"code\":\"LONG\",\"name\":{\"fi\":\"" + "a".repeat(301) + "\"}}");

        refused(answer, 422);
        JsonNode violation = Api.read(answer.body()).get("violations").get(0);
        assertEquals("name.fi", violation.get("field").asText());
        assertTrue(violation.get("message").asText().contains("300"), answer.body());
    }

    @Test
    void twentyMegabytes() throws Exception {
        String body = "{\"kind\":\"PROJECT\",\"code\":\"BIG\",\"name\":{\"fi\":\"" + "a".repeat(20_000_000) + "\"}}";

        HttpResponse<String> answer = api.send("POST", "/api/projects", body);

        refused(answer, 413);
    }

    @Test
    void aMalformedId() throws Exception {
        HttpResponse<String> answer = api.get("/api/projects/not-an-id");

        assertTrue(answer.statusCode() == 400 || answer.statusCode() == 404, answer.body());
        refused(answer, answer.statusCode());
    }

    @Test
    void anotherMediaTypeThanJson() throws Exception {
        refused(api.send("POST", "/api/projects", "code=X1", "Content-Type", "application/x-www-form-urlencoded"), 415);
    }

    @Test
    void aRequestOfAnotherSite() throws Exception {
        refused(
                api.send(
                        "POST",
                        "/api/projects",
                        "{\"kind\":\"PROJECT\",\"code\":\"X1\",\"name\":{\"fi\":\"Nimi\"}}",
                        "Origin",
                        "http://evil.example",
                        "Content-Type",
                        "application/json"),
                403);
    }

    @Test
    void aStateThatIsNotNext() throws Exception {
        JsonNode project = Api.read(projects).get("items").get(0);
        String path = "/api/projects/" + project.get("id").asText();
        String tag = api.get(path).headers().firstValue("etag").orElseThrow();

        refused(
                api.send(
                        "POST",
                        path + "/state",
                        "{\"to\":\"IDEA\",\"reason\":\"\"}",
                        "If-Match",
                        tag,
                        "Content-Type",
                        "application/json"),
                422);
    }

    @Test
    void aViewerChangesNothing() throws Exception {
        Api viewer = Api.signedIn("keski-pohjanmaa", "viewer");

        refused(
                viewer.send(
                        "POST", "/api/projects", "{\"kind\":\"PROJECT\",\"code\":\"X1\",\"name\":{\"fi\":\"Nimi\"}}"),
                403);
    }

    @Test
    void nobodySignedIn() throws Exception {
        refused(Api.of("keski-pohjanmaa").get("/api/projects"), 401);
    }
}
