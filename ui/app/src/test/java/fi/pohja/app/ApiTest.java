package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DemoUsers;
import fi.pohja.tenancy.Tenants;
import fi.pohja.testkit.TwoTenants;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {

    private static final String LAPPI = "lappi.localhost";
    private static final String POHJOIS_SAVO = "pohjois-savo.localhost";
    private static final String PLATFORM = "platform.localhost";

    static {
        // Read once, before the first client: the tests say which host they ask.
        System.setProperty("vaadin.productionMode", "true");
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection,content-length");
    }

    private static final TwoTenants TENANTS =
            new TwoTenants(Map.of("pohja.embedded", true, "pohja.server.port", 0, "pohja.server.behind-proxy", true));
    private static final WebServer SERVER = TENANTS.bean(WebServer.class);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        SERVER.start();
        DemoUsers demo = TENANTS.bean(DemoUsers.class);
        demo.enter(TwoTenants.LAPPI, Map.of());
        demo.enter(TwoTenants.POHJOIS_SAVO, Map.of());
        demo.enterOperator();
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.stop();
        TENANTS.close();
    }

    @BeforeEach
    void forgetFailures() {
        TENANTS.clock().advance(Duration.ofDays(2));
    }

    private static HttpRequest.Builder to(String host, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path))
                .header("Host", host + ":" + SERVER.port())
                .header("Accept-Language", "fi");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String host, String path, String cookie) throws Exception {
        return send(to(host, path).header("Cookie", cookie));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> signIn(String host, String username, String password) throws Exception {
        return send(json(
                to(host, "/api/sign-in"),
                "POST",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)));
    }

    private static String cookie(String host, String username) throws Exception {
        HttpResponse<String> answer = signIn(host, username, DemoUsers.PASSWORD);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static void problem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0]);
        assertTrue(answer.body().contains("\"status\":" + status), answer.body());
        assertTrue(answer.body().contains("\"detail\":\""), answer.body());
        assertFalse(answer.body().contains("fi.pohja"), answer.body());
    }

    @Test
    void signInMeAndSignOut() throws Exception {
        HttpResponse<String> in = signIn(LAPPI, "admin", DemoUsers.PASSWORD);
        assertEquals(200, in.statusCode(), in.body());
        String header = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(header.startsWith("pohja="), header);
        assertTrue(header.endsWith("; Path=/; HttpOnly; SameSite=Lax"), header);
        assertEquals(Optional.of("no-store"), in.headers().firstValue("Cache-Control"));
        String cookie = header.split(";", 2)[0];

        HttpResponse<String> me = get(LAPPI, "/api/me", cookie);
        assertEquals(200, me.statusCode());
        assertEquals(in.body(), me.body());
        assertTrue(
                me.body()
                        .startsWith("{\"username\":\"admin\",\"name\":\"Demo Pääkäyttäjä\",\"language\":\"fi\","
                                + "\"roles\":[\"TENANT_ADMIN\"],\"permissions\":["),
                me.body());
        assertTrue(me.body().endsWith(",\"tenant\":\"lappi\"}"), me.body());

        problem(401, get(POHJOIS_SAVO, "/api/me", cookie));
        problem(401, get(PLATFORM, "/api/me", cookie));
        problem(401, send(to(LAPPI, "/api/me")));

        HttpResponse<String> out =
                send(to(LAPPI, "/api/sign-out").header("Cookie", cookie).POST(BodyPublishers.noBody()));
        assertEquals(204, out.statusCode(), out.body());
        assertTrue(out.headers().firstValue("Set-Cookie").orElseThrow().contains("Max-Age=0"));
        problem(401, get(LAPPI, "/api/me", cookie));
    }

    @Test
    void overHttpsTheCookieIsBoundToHostAndScheme() throws Exception {
        HttpResponse<String> in = send(json(
                to(LAPPI, "/api/sign-in").header("X-Forwarded-Proto", "https"),
                "POST",
                "{\"username\":\"controller\",\"password\":\"pohja-demo\"}"));
        assertEquals(200, in.statusCode(), in.body());
        String header = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(header.startsWith("__Host-pohja="), header);
        assertTrue(header.endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure"), header);
        String token = header.split("[=;]", 3)[1];
        HttpRequest.Builder secure = to(LAPPI, "/api/me").header("X-Forwarded-Proto", "https");
        assertEquals(
                200,
                send(secure.copy().header("Cookie", "__Host-pohja=" + token)).statusCode());
        problem(401, send(secure.copy().header("Cookie", "pohja=" + token)));
    }

    @Test
    void refusedAndHeldUp() throws Exception {
        for (int i = 0; i < 4; i++) {
            problem(401, signIn(LAPPI, "viewer", "väärä"));
        }
        HttpResponse<String> held = signIn(LAPPI, "viewer", DemoUsers.PASSWORD);
        problem(429, held);
        assertEquals(Optional.of("1"), held.headers().firstValue("Retry-After"));
        assertEquals(200, signIn(POHJOIS_SAVO, "viewer", DemoUsers.PASSWORD).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"username\":\"a\",\"password\":\"b\" | 400",
                "[] | 400",
                "\"x\" | 400",
                "{\"username\":{\"a\":1},\"password\":\"b\"} | 400",
                "{\"username\":\"a\",\"password\":\"b\",\"admin\":true} | 422",
                "{\"username\":\"a\"} | 422",
                "{\"username\":null,\"password\":null} | 422",
                "{} | 422"
            })
    void malformedBodiesAreRefused(String body, int status) throws Exception {
        problem(status, send(json(to(LAPPI, "/api/sign-in"), "POST", body)));
    }

    @Test
    void anEmptyBodyIsRefused() throws Exception {
        problem(400, send(json(to(LAPPI, "/api/sign-in"), "POST", "")));
    }

    @Test
    void faultsAreSaidInTheRequestsLanguage() throws Exception {
        HttpResponse<String> answer = send(json(to(LAPPI, "/api/sign-in"), "POST", "{\"username\":\"a\",\"more\":1}")
                .setHeader("Accept-Language", "sv-FI,sv;q=0.9,en;q=0.5"));
        problem(422, answer);
        assertTrue(
                answer.body()
                        .contains(
                                "\"violations\":[{\"field\":\"more\",\"code\":\"property\","
                                        + "\"message\":\"Det finns ingen uppgift med detta namn. Lämna bort den eller rätta namnet.\"}]"),
                answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /api/users/not-a-uuid                            | 400",
                "GET  | /api/users/00000000-0000-0000-0000-000000000000  | 404",
                "GET  | /api/users?page=-1                               | 422",
                "GET  | /api/users?size=201                              | 422",
                "GET  | /api/users?page=x                                | 400",
                "GET  | /api/users?role=KING                             | 422",
                "GET  | /api/audit?from=yesterday                        | 422",
                "GET  | /api/nothing                                     | 404",
                "GET  | /api/tenants                                     | 404",
                "GET  | /api/sign-in                                     | 405",
                "DELETE | /api/users/00000000-0000-0000-0000-000000000000 | 404"
            })
    void malformedRequestsAreRefused(String method, String path, int status) throws Exception {
        problem(
                status,
                send(to(LAPPI, path).header("Cookie", cookie(LAPPI, "admin")).method(method, BodyPublishers.noBody())));
    }

    @Test
    void longBodiesAreRefusedWithoutReadingThem() throws Exception {
        byte[] megabytes = new byte[20_000_000];
        java.util.Arrays.fill(megabytes, (byte) ' ');
        HttpResponse<String> declared = send(to(LAPPI, "/api/sign-in")
                .header("Content-Type", "application/json")
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(megabytes)));
        problem(413, declared);
        // Without a declared length it is read up to the limit; of more, the rest would meet a closed connection.
        BodyPublisher chunked =
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(megabytes, 0, 1_100_000));
        problem(
                413,
                send(to(LAPPI, "/api/sign-in")
                        .header("Content-Type", "application/json")
                        .POST(chunked)));
    }

    @Test
    void otherSitesCannotAct() throws Exception {
        String cookie = cookie(LAPPI, "admin");
        String own = "http://" + LAPPI + ":" + SERVER.port();
        for (Map.Entry<String, String> header : List.of(
                Map.entry("Origin", "http://evil.example"),
                Map.entry("Origin", "http://" + POHJOIS_SAVO + ":" + SERVER.port()),
                Map.entry("Origin", "null"),
                Map.entry("Sec-Fetch-Site", "cross-site"),
                Map.entry("Sec-Fetch-Site", "same-site"))) {
            problem(
                    403,
                    send(to(LAPPI, "/api/sign-out")
                            .header("Cookie", cookie)
                            .header(header.getKey(), header.getValue())
                            .POST(BodyPublishers.noBody())));
        }
        for (String type :
                List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x")) {
            problem(
                    415,
                    send(to(LAPPI, "/api/sign-in")
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString("username=admin"))));
        }
        assertEquals(200, get(LAPPI, "/api/me", cookie).statusCode(), "still signed in");
        assertEquals(
                204,
                send(to(LAPPI, "/api/sign-out")
                                .header("Cookie", cookie)
                                .header("Origin", own)
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.noBody()))
                        .statusCode());
    }

    @Test
    void usersAreInvitedChangedAndLocked() throws Exception {
        String admin = cookie(LAPPI, "admin");
        HttpResponse<String> invited = send(json(to(LAPPI, "/api/users").header("Cookie", admin), "POST", """
                {"name":"Uusi Henkilö","email":"uusi@example.org","language":"fi","roles":["PROFESSIONAL"]}"""));
        assertEquals(201, invited.statusCode(), invited.body());
        String id = invited.body().substring(7, 43);
        HttpResponse<String> found = get(LAPPI, "/api/users/" + id, admin);
        String tag = found.headers().firstValue("ETag").orElseThrow();
        assertEquals("\"1\"", tag);
        String changed = """
                {"name":"Uusi Nimi","email":"uusi@example.org","language":"sv","roles":["AUDITOR"]}""";
        problem(428, send(json(to(LAPPI, "/api/users/" + id).header("Cookie", admin), "PUT", changed)));
        problem(
                412,
                send(json(
                        to(LAPPI, "/api/users/" + id).header("Cookie", admin).header("If-Match", "\"7\""),
                        "PUT",
                        changed)));
        HttpResponse<String> stored = send(
                json(to(LAPPI, "/api/users/" + id).header("Cookie", admin).header("If-Match", tag), "PUT", changed));
        assertEquals(200, stored.statusCode(), stored.body());
        assertEquals(Optional.of("\"2\""), stored.headers().firstValue("ETag"));
        HttpResponse<String> list = get(LAPPI, "/api/users?text=uusi&size=1", admin);
        assertTrue(list.body().startsWith("{\"items\":[{\"id\":\"" + id), list.body());
        assertTrue(list.body().endsWith(",\"total\":1}"), list.body());
        assertEquals(
                "{\"items\":[],\"total\":0}",
                get(LAPPI, "/api/users?text=eiole", admin).body());

        problem(404, get(POHJOIS_SAVO, "/api/users/" + id, cookie(POHJOIS_SAVO, "admin")));
        problem(403, get(LAPPI, "/api/users", cookie(LAPPI, "manager")));
        problem(401, send(to(LAPPI, "/api/users")));
        problem(
                422,
                send(json(to(LAPPI, "/api/users").header("Cookie", admin), "POST", "{\"name\":\"\",\"roles\":[]}")));

        HttpResponse<String> audit = get(LAPPI, "/api/audit?action=CHANGED&text=Uusi", admin);
        assertEquals(200, audit.statusCode(), audit.body());
        assertTrue(
                audit.body().contains("{\"field\":\"name\",\"before\":\"Uusi Henkilö\",\"after\":\"Uusi Nimi\"}"),
                audit.body());
        assertEquals(
                "{\"whole\":true,\"faults\":[]}",
                get(LAPPI, "/api/audit/check", admin).body());
    }

    @Test
    void theBareHostListsTheTenants() throws Exception {
        HttpResponse<String> list = send(to("localhost", "/api/tenants"));
        assertEquals(200, list.statusCode(), list.body());
        assertTrue(
                list.body()
                        .contains("{\"slug\":\"lappi\",\"name\":{\"fi\":\"Lapin hyvinvointialue\","
                                + "\"sv\":\"Lapplands välfärdsområde\"},\"url\":\"http://lappi.localhost:"
                                + SERVER.port() + "/\"}"),
                list.body());
        assertTrue(list.body().endsWith(",\"total\":2}"), list.body());
        assertEquals(200, send(to("127.0.0.1", "/api/tenants")).statusCode());
        problem(404, signIn("localhost", "admin", DemoUsers.PASSWORD));
        problem(401, send(to("localhost", "/api/me")));
        problem(401, send(to("localhost", "/api/users")));
    }

    @Test
    void unknownHostsLeadNowhere() throws Exception {
        for (String host : List.of("evil.example", "lappi.localhost.evil.example", "helsinki.localhost")) {
            problem(404, send(to(host, "/api/tenants")));
            HttpResponse<String> page = send(to(host, "/"));
            assertEquals(404, page.statusCode());
            assertTrue(page.body().contains("<html lang=\"fi\""), page.body());
            assertEquals(200, send(to(host, "/health")).statusCode());
        }
        assertEquals(401, send(to("LAPPI.localhost.", "/api/me")).statusCode());
    }

    @Test
    void operatorsSignInOnThePlatformsHost() throws Exception {
        String cookie = cookie(PLATFORM, "operator");
        assertEquals(
                "{\"username\":\"operator\",\"name\":\"Demo Operaattori\",\"language\":\"fi\","
                        + "\"roles\":[\"PLATFORM_OPERATOR\"],\"permissions\":[]}",
                get(PLATFORM, "/api/me", cookie).body());
        problem(401, get(LAPPI, "/api/me", cookie));
        problem(401, signIn(LAPPI, "operator", DemoUsers.PASSWORD));
        assertNotEquals(200, get(PLATFORM, "/api/users", cookie).statusCode());
    }

    @Test
    void aClosedTenantSaysSo() throws Exception {
        try (Connection connection = TENANTS.administrator();
                var sql = connection.createStatement()) {
            sql.execute(
                    "update platform.tenant set state = 'FAILED', state_reason = 'secret detail' where slug = 'pohjois-savo'");
            TENANTS.bean(Tenants.class).refresh();
            problem(503, send(to(POHJOIS_SAVO, "/api/me")));
            HttpResponse<String> page = send(to(POHJOIS_SAVO, "/"));
            assertEquals(503, page.statusCode());
            assertTrue(page.body().contains("Tietosi ovat tallessa"), page.body());
            assertFalse(page.body().contains("secret detail"));
            assertEquals(401, send(to(LAPPI, "/api/me")).statusCode(), "the others are served");
        } finally {
            try (Connection connection = TENANTS.administrator();
                    var sql = connection.createStatement()) {
                sql.execute("update platform.tenant set state = 'ACTIVE', state_reason = null");
            }
            TENANTS.bean(Tenants.class).refresh();
        }
    }

    @Test
    void theApiDescribesItself() throws Exception {
        HttpResponse<String> yaml = send(to(LAPPI, "/api/openapi.yaml"));
        assertEquals(200, yaml.statusCode(), yaml.body());
        for (String path : List.of("/api/sign-in:", "/api/me:", "/api/users:", "/api/tenants:", "/api/audit:")) {
            assertTrue(yaml.body().contains(path), path);
        }
        assertFalse(yaml.body().contains("HttpServletRequest"));
        HttpResponse<String> page = send(to("localhost", "/api/docs"));
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("//unpkg") || page.body().contains("https://"), page.body());
        for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "start.js")) {
            HttpResponse<InputStream> asset =
                    CLIENT.send(to("localhost", "/api/docs/" + file).build(), BodyHandlers.ofInputStream());
            assertEquals(200, asset.statusCode(), file);
            asset.body().close();
        }
        problem(404, send(to("localhost", "/api/docs/index.html")));
    }
}
