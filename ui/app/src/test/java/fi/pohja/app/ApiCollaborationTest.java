package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Spaces and shares over HTTP: the neighbour reads, whoever is outside does not. */
class ApiCollaborationTest {

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
}
