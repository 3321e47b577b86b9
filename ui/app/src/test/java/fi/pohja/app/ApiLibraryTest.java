package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Staff and documents over HTTP, and what of them a visitor finds on the plain pages. */
class ApiLibraryTest {

    private static final String BYTES = "application/octet-stream";

    private final Api manager;
    private final Api visitor;
    private final String project;

    ApiLibraryTest() throws Exception {
        manager = Api.signedIn("lappi", "manager");
        visitor = Api.of("lappi");
        project = manager.json("/api/projects?q=LAPPI-RU")
                .get("items")
                .get(0)
                .get("id")
                .asText();
    }

    private JsonNode published() throws Exception {
        String path = "/api/projects/" + project + "/publication";
        HttpResponse<String> now = manager.get(path);
        HttpResponse<String> answer = manager.send(
                "POST",
                path + "/publish",
                "{\"contact\": {\"fi\": \"Hanketoimisto\"}}",
                "If-Match",
                now.headers().firstValue("etag").orElseThrow());
        assertEquals(200, answer.statusCode(), answer.body());
        return Api.read(answer.body());
    }

    private HttpResponse<String> step(String path, String what, JsonNode document) throws Exception {
        return manager.send(
                "POST",
                path + what,
                "",
                "If-Match",
                '"' + document.get("version").asText() + '"');
    }

    @Test
    void aPublishedVersionIsReadByEverybodyAndADraftByNobodyElse() throws Exception {
        published();
        HttpResponse<String> created = manager.send("POST", "/api/projects/" + project + "/documents", """
                {"kind": "COMMUNICATION_PLAN", "title": {"fi": "Viestintä <kaikille>", "en": "Communication for all"}}""");
        assertEquals(201, created.statusCode(), created.body());
        String path = created.headers().firstValue("location").orElseThrow();
        manager.send("POST", path + "/versions?fileName=v%C3%A4ite.txt", "Versio yksi", "Content-Type", BYTES);
        HttpResponse<String> two =
                manager.send("POST", path + "/versions?fileName=v%C3%A4ite.txt", "Versio kaksi", "Content-Type", BYTES);
        assertEquals(201, two.statusCode(), two.body());
        assertEquals(
                422,
                manager.send("POST", path + "/versions?fileName=kuva.png", "ei kuva", "Content-Type", BYTES)
                        .statusCode());
        String files = path.replace("/api/", "/p/");
        assertEquals(404, visitor.get(files + "/1").statusCode());
        assertEquals(401, visitor.get(path).statusCode());

        HttpResponse<String> shown = step(path + "/versions/1", "/publish", Api.read(two.body()));
        assertEquals(200, shown.statusCode(), shown.body());

        HttpResponse<String> file = visitor.get(files + "/1");
        assertEquals("Versio yksi", file.body());
        assertEquals(
                "attachment; filename*=UTF-8''v%C3%A4ite.txt",
                file.headers().firstValue("content-disposition").orElseThrow());
        assertTrue(file.headers()
                .firstValue("content-security-policy")
                .orElseThrow()
                .startsWith("sandbox"));
        assertEquals(404, visitor.get(files + "/2").statusCode(), "the next version is a draft");
        assertEquals(
                "/p/documents/?lang=sv",
                visitor.get("/p/documents?lang=sv")
                        .headers()
                        .firstValue("location")
                        .orElse(""));
        String library = visitor.get("/p/documents/").body();
        assertTrue(library.contains("Viestintä &lt;kaikille&gt;"), library);
        assertTrue(library.contains("TXT, 1\u00a0kt"), "kind and size of the file are said");
        assertTrue(visitor.get("/p/documents/?lang=en").body().contains("Communication for all"));
        assertTrue(visitor.get("/p/projects/LAPPI-RU").body().contains(files + "/1"));
        assertEquals(404, visitor.get("/p/documents/ei-ole/1").statusCode());
        assertEquals(404, Api.of("pohjois-savo").get(files + "/1").statusCode());
        assertEquals(
                422,
                manager.send(
                                "DELETE",
                                path,
                                "",
                                "If-Match",
                                shown.headers().firstValue("etag").orElseThrow())
                        .statusCode());

        HttpResponse<String> hidden = step(path + "/versions/1", "/withdraw", Api.read(shown.body()));

        assertEquals(404, visitor.get(files + "/1").statusCode());
        assertFalse(visitor.get("/p/projects/LAPPI-RU").body().contains(files));
        assertEquals(
                204,
                manager.send(
                                "DELETE",
                                path,
                                "",
                                "If-Match",
                                hidden.headers().firstValue("etag").orElseThrow())
                        .statusCode());
    }

    @Test
    void aPublicContactStandsOnTheProjectsPageAsLongAsItIsShown() throws Exception {
        published();
        HttpResponse<String> created = manager.send("POST", "/api/projects/" + project + "/staff", """
                {"role": {"fi": "Muutosjohtaja"}, "name": "Keksitty Esimerkki", "email": "muutos@lappi.example",
                 "share": 80, "shown": true, "agreedOn": "2020-08-01"}""");
        assertEquals(201, created.statusCode(), created.body());
        String path = created.headers().firstValue("location").orElseThrow();
        String page = visitor.get("/p/projects/LAPPI-RU").body();
        assertTrue(page.contains("Keksitty Esimerkki") && page.contains("mailto:muutos@lappi.example"), page);
        String swedish = visitor.get("/p/projects/LAPPI-RU?lang=sv").body();
        assertTrue(
                swedish.contains("<html lang=\"sv\"")
                        && swedish.contains(
                                "<span lang=\"fi\">Muutosjohtaja</span><span class=\"public-note\"> (på finska)"),
                "what has no Swedish stands in Finnish and says so");
        assertFalse(page.contains("80\u00a0%"), "how much somebody works is not public");
        assertEquals(
                422,
                manager.send("POST", "/api/projects/" + project + "/staff", """
                        {"role": {"fi": "Nimetty"}, "name": "Toinen Esimerkki", "email": "t@lappi.example", "shown": true}""").statusCode(),
                "nobody is named without having agreed");
        Api viewer = Api.signedIn("lappi", "viewer");
        assertEquals(403, viewer.send("DELETE", path, "", "If-Match", "\"1\"").statusCode());

        HttpResponse<String> hidden = manager.send(
                "PUT",
                path,
                "{\"role\": {\"fi\": \"Muutosjohtaja\"}, \"name\": \"Keksitty Esimerkki\"}",
                "If-Match",
                "\"1\"");

        assertEquals(200, hidden.statusCode(), hidden.body());
        assertFalse(visitor.get("/p/projects/LAPPI-RU").body().contains("Keksitty Esimerkki"));
        assertEquals("", viewer.json(path).get("name").asText(), "nor do others in the region see who it is");
        assertEquals(204, manager.send("DELETE", path, "", "If-Match", "\"2\"").statusCode());
    }
}
