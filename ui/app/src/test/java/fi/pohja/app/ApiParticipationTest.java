package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What people and councils say, over HTTP: what is malformed, who may, two who change the same record at once, other
 * tenants.
 */
class ApiParticipationTest {

    private static final String TENANT = "keski-pohjanmaa";

    private final Api office;

    ApiParticipationTest() throws Exception {
        office = Api.signedIn(TENANT, "manager");
    }

    /** A kind of record with the least that makes one and the text by which it is called. */
    enum Kind {
        NEEDS("needs", "title", "{\"kind\":\"NEED\",\"source\":\"VISIT\",\"title\":{\"fi\":\"Rajapinnan tarve\"}}"),
        INITIATIVES("initiatives", "title", "{\"body\":\"%s\",\"title\":{\"fi\":\"Rajapinnan aloite\"}}"),
        CONSULTATIONS("consultations", "title", "{\"title\":{\"fi\":\"Rajapinnan kuuleminen\"}}"),
        QUESTIONNAIRES(
                "questionnaires",
                "title",
                "{\"kind\":\"SURVEY\",\"purpose\":\"EXPERIENCE\",\"title\":{\"fi\":\"Rajapinnan kysely\"}}"),
        PROGRAMMES("participation-programmes", "name", "{\"name\":{\"fi\":\"Rajapinnan ohjelma\"}}"),
        LEGAL_REQUIREMENTS("legal-requirements", "title", "{\"kind\":\"BILL\",\"title\":{\"fi\":\"Rajapinnan laki\"}}"),
        MEETINGS("meetings", "title", "{\"title\":{\"fi\":\"Rajapinnan kokous\"},\"day\":\"2021-03-04\"}");

        private final String collection;
        private final String called;
        private final String least;

        Kind(String collection, String called, String least) {
            this.collection = collection;
            this.called = called;
            this.least = least;
        }

        private String path() {
            return "/api/" + collection;
        }
    }

    private ObjectNode least(Kind kind) throws Exception {
        String body = office.json("/api/bodies").get("items").get(0).get("id").asText();
        return (ObjectNode) Api.read(kind.least.contains("%s") ? kind.least.formatted(body) : kind.least);
    }

    /** The address of a new record. */
    private String made(Kind kind) throws Exception {
        HttpResponse<String> made = office.send("POST", kind.path(), least(kind).toString());
        assertEquals(201, made.statusCode(), made.body());
        String location = made.headers().firstValue("location").orElseThrow();
        return location.substring(location.indexOf("/api/"));
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("etag").orElseThrow();
    }

    private static void problem(int status, HttpResponse<String> answer) throws Exception {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(
                answer.headers().firstValue("content-type").orElse("").startsWith("application/problem+json"),
                answer.headers().toString());
        JsonNode told = Api.read(answer.body());
        assertEquals(status, told.get("status").asInt());
        assertTrue(told.get("title").asText().length() > 3, answer.body());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMalformedIsRefusedWithTheFieldsName(Kind kind) throws Exception {
        for (String body : List.of("", "[]", "\"text\"", "{\"" + kind.called + "\":", "{\"" + kind.called + "\":5}")) {
            problem(400, office.send("POST", kind.path(), body));
        }
        problem(
                400,
                office.send(
                        "POST", kind.path(), least(kind).put("colour", "red").toString()));

        ObjectNode nameless = least(kind);
        nameless.putObject(kind.called);
        HttpResponse<String> refused = office.send("POST", kind.path(), nameless.toString());
        problem(422, refused);
        assertEquals(
                kind.called,
                Api.read(refused.body()).get("violations").get(0).get("field").asText());

        ObjectNode endless = least(kind);
        endless.putObject(kind.called).put("fi", "a".repeat(301));
        HttpResponse<String> tooLong = office.send("POST", kind.path(), endless.toString());
        problem(422, tooLong);
        assertTrue(tooLong.body().contains(kind.called + ".fi"), tooLong.body());

        problem(
                422,
                office.send(
                        "POST",
                        kind.path(),
                        least(kind).set("sourceRefs", Api.read("[\"nothing\"]")).toString()));
        problem(404, office.get(kind.path() + "/00000000-0000-0000-0000-000000000000"));
        problem(400, office.get(kind.path() + "/not-an-id"));
    }

    @ParameterizedTest
    @EnumSource
    void aChangeNamesTheVersionItWasReadAt(Kind kind) throws Exception {
        String path = made(kind);
        HttpResponse<String> read = office.get(path);
        ObjectNode first = least(kind);
        first.putObject(kind.called).put("fi", "Ensimmäinen muuttaja");
        ObjectNode second = least(kind);
        second.putObject(kind.called).put("fi", "Toinen muuttaja");

        problem(428, office.send("PUT", path, first.toString()));
        HttpResponse<String> changed = office.send("PUT", path, first.toString(), "If-Match", tag(read));
        assertEquals(200, changed.statusCode(), changed.body());
        assertNotEquals(tag(read), tag(changed));

        problem(412, office.send("PUT", path, second.toString(), "If-Match", tag(read)));
        problem(412, office.send("POST", path + "/archive", "", "If-Match", tag(read)));
        assertEquals(
                "Ensimmäinen muuttaja",
                office.json(path).get(kind.called).get("fi").asText(),
                "nothing of the second was stored");

        HttpResponse<String> archived = office.send("POST", path + "/archive", "", "If-Match", tag(changed));
        assertEquals(200, archived.statusCode(), archived.body());
        problem(422, office.send("PUT", path, second.toString(), "If-Match", tag(archived)));
        HttpResponse<String> restored = office.send("POST", path + "/restore", "", "If-Match", tag(archived));
        assertEquals(200, restored.statusCode(), restored.body());
    }

    @ParameterizedTest
    @EnumSource
    void whoMayNotIsRefusedAndOtherTenantsFindNothing(Kind kind) throws Exception {
        String path = made(kind);
        String tag = tag(office.get(path));
        Api viewer = Api.signedIn(TENANT, "viewer");
        assertEquals(200, viewer.get(path).statusCode());
        for (HttpResponse<String> attempt : List.of(
                viewer.send("POST", kind.path(), least(kind).toString()),
                viewer.send("PUT", path, least(kind).toString(), "If-Match", tag),
                viewer.send("POST", path + "/archive", "", "If-Match", tag))) {
            problem(403, attempt);
        }
        Api neighbour = Api.signedIn("lappi", "manager");
        problem(404, neighbour.get(path));
        problem(404, neighbour.send("POST", path + "/archive", "", "If-Match", tag));
        problem(401, Api.of(TENANT).get(path));
        problem(401, Api.of(TENANT).send("POST", kind.path(), least(kind).toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    needs | {"to":"RESOLVED"}
                    consultations | {"to":"PUBLISHED"}
                    questionnaires | {"to":"CLOSED"}
                    participation-programmes | {"to":"ENDED"}
                    initiatives | {"to":"FOLLOWED_UP"}
                    legal-requirements | {"to":"REPEALED"}
                    """)
    void aStepThatDoesNotFollowIsRefusedAndSaysSo(String collection, String step) throws Exception {
        Kind kind = List.of(Kind.values()).stream()
                .filter(one -> one.collection.equals(collection))
                .findFirst()
                .orElseThrow();
        String path = made(kind);
        String tag = tag(office.get(path));
        HttpResponse<String> refused = office.send("POST", path + "/state", step, "If-Match", tag);
        problem(422, refused);
        assertEquals(
                "state",
                Api.read(refused.body()).get("violations").get(0).get("field").asText());
        problem(400, office.send("POST", path + "/state", "{\"to\":\"SIDEWAYS\"}", "If-Match", tag));
        problem(428, office.send("POST", path + "/state", step));
    }
}
