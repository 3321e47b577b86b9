package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One tenant attacked from another, over HTTP. */
class ApiIsolationTest {

    @Test
    void aCookieOfOneTenantIsWorthNothingOnAnother() throws Exception {
        Api lappi = Api.signedIn("lappi", "manager");
        assertEquals(200, lappi.get("/api/me").statusCode());

        Api stolen = Api.of("pohjois-savo").withCookie(lappi.cookie());

        assertEquals(401, stolen.get("/api/me").statusCode());
        assertEquals(401, stolen.get("/api/projects").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody.localhost",
                "lappi.localhost.example.org",
                "lappi",
                "platform",
                "LAPPI.localhost..",
                "%00"
            })
    void aForgedHostLeadsNowhere(String host) throws Exception {
        Api lappi = Api.signedIn("lappi", "manager");

        HttpResponse<String> answer = new Api(RunningPohja.shared().port(), host)
                .withCookie(lappi.cookie())
                .get("/api/projects");

        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, host + ": " + answer.statusCode());
        assertFalse(answer.body().contains("items"), answer.body());
    }

    @Test
    void anIdOfAnotherTenantDoesNotExist() throws Exception {
        String foreign = Api.signedIn("pohjois-pohjanmaa", "manager")
                .json("/api/projects")
                .get("items")
                .get(0)
                .get("id")
                .asText();
        Api lappi = Api.signedIn("lappi", "manager");

        assertEquals(404, lappi.get("/api/projects/" + foreign).statusCode());
        assertEquals(404, lappi.get("/api/projects/" + foreign + "/measures").statusCode());
        assertEquals(
                404,
                lappi.send("POST", "/api/projects/" + foreign + "/measures", "{\"title\":{\"fi\":\"Vieras\"}}")
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "'; drop table project; --",
                "\\'); select * from pohjois_pohjanmaa.project; --",
                "%' union select null --",
                "\u0000",
                "${jndi:ldap://localhost/a}"
            })
    void sqlInASearchFindsNothingOfAnybody(String text) throws Exception {
        Api lappi = Api.signedIn("lappi", "manager");
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);

        HttpResponse<String> search = lappi.get("/api/search?q=" + query);
        HttpResponse<String> list = lappi.get("/api/projects?q=" + query);

        assertTrue(search.statusCode() < 500, search.body());
        assertTrue(list.statusCode() < 500, list.body());
        assertFalse(search.body().contains("POPsote") || list.body().contains("POPsote"), search.body());
        assertTrue(lappi.json("/api/projects").get("total").asInt() > 0);
    }

    @Test
    void twoHundredUsersOfTwoTenantsAtOnceSeeTheirOwnOnly() throws Exception {
        Api lappi = Api.signedIn("lappi", "manager");
        Api pohjanmaa = Api.signedIn("pohjois-pohjanmaa", "manager");
        List<Future<Integer>> answers = new ArrayList<>();
        try (var users = Executors.newFixedThreadPool(200)) {
            for (int user = 0; user < 200; user++) {
                Api mine = user % 2 == 0 ? lappi : pohjanmaa;
                String own = user % 2 == 0 ? "\"tenant\":\"lappi\"" : "\"tenant\":\"pohjois-pohjanmaa\"";
                String foreign = user % 2 == 0 ? "POPsote" : "Lapi";
                answers.add(users.submit(() -> {
                    int seen = 0;
                    for (int turn = 0; turn < 5; turn++) {
                        String me = mine.get("/api/me").body();
                        assertTrue(me.contains(own), me);
                        JsonNode projects = mine.json("/api/projects");
                        assertTrue(projects.get("total").asInt() > 0);
                        for (JsonNode project : projects.get("items")) {
                            assertFalse(project.get("name").toString().contains(foreign), project.toString());
                            seen++;
                        }
                    }
                    return seen;
                }));
            }
            for (Future<Integer> answer : answers) {
                assertTrue(answer.get() > 0);
            }
        }
    }
}
