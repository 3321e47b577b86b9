package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Spaces, shares and border agreements over HTTP: the neighbour reads, whoever is outside does not. */
class ApiCollaborationTest {

    private static final String PATH = "/api/border-agreements";

    private static JsonNode assessment(Api neighbour) throws Exception {
        for (JsonNode share : neighbour.json("/api/shares/received").get("items")) {
            if (share.get("type").asText().equals("MEASURE")) {
                return share;
            }
        }
        throw new AssertionError("The border assessment is not shared");
    }

    @Test
    void theNeighbourReadsAndTheOwnerSeesIt() throws Exception {
        Api neighbour = Api.signedIn("pohjanmaa", "admin");
        String id = assessment(neighbour).get("id").asText();

        JsonNode content = neighbour.json("/api/shares/" + id + "/content");

        assertTrue(content.get("title").get("fi").asText().startsWith("Arvioidaan"));
        assertEquals("code", content.get("fields").get(0).get("name").asText());
        JsonNode readings = Api.signedIn("keski-pohjanmaa", "admin").json("/api/shares/" + id + "/readings");
        assertEquals(
                "pohjanmaa",
                readings.get("items").get(0).get("reader").get("tenant").asText());
        assertEquals(404, neighbour.get("/api/shares/" + id + "/readings").statusCode());
    }

    @Test
    void whoIsOutsideGetsNotFound() throws Exception {
        JsonNode share = assessment(Api.signedIn("pohjanmaa", "admin"));
        Api outside = Api.signedIn("pirkanmaa", "admin");
        String id = share.get("id").asText();
        String space = share.get("space").asText();

        assertEquals(0, outside.json("/api/shares/received").get("total").asInt());
        assertEquals(404, outside.get("/api/shares/" + id).statusCode());
        assertEquals(404, outside.get("/api/shares/" + id + "/content").statusCode());
        assertEquals(404, outside.get("/api/shares/" + id + "/comments").statusCode());
        assertEquals(
                404,
                outside.send("POST", "/api/shares/" + id + "/comments", "{\"text\":\"x\"}")
                        .statusCode());
        assertEquals(
                404, outside.send("POST", "/api/shares/" + id + "/revoke", "{}").statusCode());
        assertEquals(404, outside.get("/api/collaboration-spaces/" + space).statusCode());
        assertEquals(
                404,
                outside.send("POST", "/api/collaboration-spaces/" + space + "/accept", "{}")
                        .statusCode());
        assertEquals(
                404,
                outside.get("/api/collaboration-spaces/" + UUID.randomUUID()).statusCode());
        assertFalse(outside.get("/api/collaboration-spaces").body().contains(space));
    }

    @Test
    void aBorderAgreementIsProposedChangedAcceptedAndEnded() throws Exception {
        Api own = Api.signedIn("keski-pohjanmaa", "admin");
        Api neighbour = Api.signedIn("pohjanmaa", "admin");
        String space = assessment(neighbour).get("space").asText();

        JsonNode refused = said(own.send("POST", PATH, "{\"space\":\"" + space + "\",\"counterpart\":\"lappi\"}"));
        assertEquals(422, refused.get("status").asInt(), refused.toString());
        assertTrue(refused.toString().contains("counterpart"), refused.toString());

        JsonNode proposed = said(own.send(
                "POST",
                PATH,
                "{\"space\":\"" + space + "\",\"counterpart\":\"pohjanmaa\",\"name\":{\"fi\":\"Rajapinnan sopimus\"},"
                        + "\"services\":[\"RESCUE\"],\"validFrom\":\"2096-01-01\",\"reviewOn\":\"2096-12-31\"}"));
        assertEquals("DRAFT", proposed.get("state").asText(), proposed.toString());
        assertEquals("Rajapinnan sopimus", proposed.get("name").get("fi").asText(), proposed.toString());
        String path = PATH + "/" + proposed.get("id").asText();

        ObjectNode changed = ((ObjectNode) neighbour.json(path)).put("validFrom", "2096-02-01");
        assertEquals(428, neighbour.send("PUT", path, changed.toString()).statusCode());
        JsonNode reworded = said(neighbour.send("PUT", path, changed.toString(), "If-Match", version(changed)));
        assertEquals("2096-02-01", reworded.get("validFrom").asText(), reworded.toString());
        assertEquals(2, reworded.get("revision").asInt());
        assertEquals("pohjanmaa", reworded.get("worded").asText());

        JsonNode ours = said(neighbour.send("POST", path + "/accept", "", "If-Match", version(reworded)));
        assertEquals("ACCEPTED_BY_US", ours.get("state").asText(), ours.toString());
        JsonNode both = said(own.send("POST", path + "/accept", "", "If-Match", version(ours)));
        assertEquals("IN_FORCE", both.get("state").asText(), both.toString());
        JsonNode ended =
                said(own.send("POST", path + "/end", "{\"reason\":\"Kokeilu päättyi.\"}", "If-Match", version(both)));
        assertEquals("ENDED", ended.get("state").asText(), ended.toString());

        assertEquals(404, Api.signedIn("pirkanmaa", "admin").get(path).statusCode());
    }

    private static JsonNode said(HttpResponse<String> answer) throws Exception {
        return Api.read(answer.body());
    }

    private static String version(JsonNode agreement) {
        return "\"" + agreement.get("version").asInt() + "\"";
    }
}
