package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Files over the API: attached to records, and made of reports as long work. */
class ApiFilesTest {

    private static final String BYTES = "application/octet-stream";
    private static final int MOST_LOOKS = 300;

    private static String project(Api api) throws Exception {
        return api.json("/api/projects?q=LAPPI-RU")
                .get("items")
                .get(0)
                .get("id")
                .asText();
    }

    @Test
    void aFileIsAttachedListedFetchedAndRemoved() throws Exception {
        Api api = Api.signedIn("lappi", "manager");
        String files = "/api/projects/" + project(api) + "/attachments";

        HttpResponse<String> added =
                api.send("POST", files + "?fileName=suunnitelma.txt", "Hankesuunnitelma", "Content-Type", BYTES);

        assertEquals(201, added.statusCode(), added.body());
        JsonNode file = Api.read(added.body());
        assertEquals("suunnitelma.txt", file.get("fileName").asText());
        assertEquals("text/plain", file.get("mediaType").asText());
        assertTrue(api.get(files).body().contains(file.get("id").asText()));
        String path = "/api/attachments/" + file.get("id").asText();
        assertEquals("Hankesuunnitelma", api.get(path).body());
        Api viewer = Api.signedIn("lappi", "viewer");
        assertEquals(403, viewer.send("DELETE", path, "").statusCode());
        assertEquals(204, api.send("DELETE", path, "").statusCode());
        assertEquals(404, api.get(path).statusCode());
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysOrComesFromAnotherSiteIsRefused() throws Exception {
        Api api = Api.signedIn("lappi", "manager");
        String files = "/api/projects/" + project(api) + "/attachments";

        assertEquals(
                422,
                api.send("POST", files + "?fileName=kuva.png", "ei kuva", "Content-Type", BYTES)
                        .statusCode());
        assertEquals(
                403,
                api.send("POST", files + "?fileName=a.txt", "a", "Content-Type", BYTES, "Origin", "http://evil.example")
                        .statusCode());
        assertEquals(
                422,
                api.send("POST", files + "?fileName=a.txt", "a".repeat(21_000_000), "Content-Type", BYTES)
                        .statusCode());
        assertEquals(
                415,
                api.send("POST", "/api/projects", "{}", "Content-Type", BYTES).statusCode());
    }

    @Test
    void aReportsFileIsMadeAsLongWorkAndFetched() throws Exception {
        Api api = Api.signedIn("lappi", "manager");
        HttpResponse<String> created = api.send("POST", "/api/reports", """
                {"kind": "FINANCIAL", "project": "%s", "title": "Talousraportti", "language": "fi",
                 "periodStart": "2021-01-01", "periodEnd": "2021-06-30"}
                """.formatted(project(api)));
        assertEquals(201, created.statusCode(), created.body());
        String files = "/api/reports/" + Api.read(created.body()).get("id").asText() + "/files";
        assertEquals(404, api.get(files + "/xlsx").statusCode());

        HttpResponse<String> begun = api.send("POST", files + "/xlsx", "");

        assertEquals(202, begun.statusCode(), begun.body());
        String job = begun.headers().firstValue("location").orElseThrow();
        JsonNode now = api.json(job);
        for (int look = 0; look < MOST_LOOKS && !now.get("state").asText().matches("DONE|FAILED|CANCELLED"); look++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            now = api.json(job);
        }
        assertEquals("DONE", now.get("state").asText(), now.toString());
        HttpResponse<String> file = api.get(files + "/xlsx");
        assertEquals(200, file.statusCode());
        assertTrue(
                file.headers().firstValue("content-disposition").orElseThrow().contains("talousraportti.xlsx"),
                file.headers().toString());
        assertEquals("XLSX", api.json(files).get("items").get(0).get("format").asText());
    }
}
