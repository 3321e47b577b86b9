package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, and what keeps others' cookies, forms and addresses out. */
class SignInTest {

    private static final Map<String, String> MANAGER =
            Map.of("username", "manager", "password", "pohja-demo", "to", "/");

    private final RunningPohja pohja = RunningPohja.shared();

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Test
    void whoeverIsNotSignedInIsLedToSignInAndBack() {
        HttpResponse<String> answer = pohja.get(RunningPohja.LAPPI, "/projects?state=RUNNING&q=a%20b");

        assertEquals(303, answer.statusCode());
        assertEquals("/sign-in?to=%2Fprojects%3Fstate%3DRUNNING%26q%3Da%2520b", location(answer));
        String form = pohja.get(RunningPohja.LAPPI, location(answer)).body();
        assertTrue(form.contains("name=\"to\" value=\"/projects?state=RUNNING&amp;q=a%20b\""), form);
        assertEquals("/sign-in", location(pohja.get(RunningPohja.LAPPI, "/")));
    }

    @Test
    void whatIsNoNavigationIsRefusedWithoutAPage() {
        assertEquals(
                401,
                pohja.get(RunningPohja.LAPPI, "/projects", "Sec-Fetch-Mode", "cors")
                        .statusCode());
        assertEquals(
                401,
                pohja.get(RunningPohja.LAPPI, "/?v-r=init", "Sec-Fetch-Mode", "cors")
                        .statusCode());
    }

    @Test
    void signInGivesACookieForTheHostOnly() {
        HttpResponse<String> answer = pohja.post(
                RunningPohja.LAPPI,
                "/sign-in",
                Map.of("username", " Manager ", "password", "pohja-demo", "to", "/projects?x=1"));

        assertEquals(303, answer.statusCode());
        assertEquals("/projects?x=1", location(answer));
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("pohja="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertFalse(cookie.contains("Domain"), cookie);
    }

    @Test
    void formSuitsPasswordManagers() {
        String form = pohja.get(RunningPohja.LAPPI, "/sign-in").body();
        assertTrue(form.contains("autocomplete=\"username\""));
        assertTrue(form.contains("autocomplete=\"current-password\""));
    }

    @Test
    void wrongPasswordKeepsTheNameAndNeverThePassword() {
        HttpResponse<String> answer = pohja.post(
                RunningPohja.POHJOIS_SAVO,
                "/sign-in",
                Map.of("username", "nobody\"><b>", "password", "not-this-one", "to", "/projects"));

        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("value=\"nobody&#34;"), answer.body());
        assertFalse(answer.body().contains("<b>"), "what was typed stays text");
        assertFalse(answer.body().contains("not-this-one"));
        assertTrue(answer.body().contains("role=\"alert\""));
        assertTrue(answer.body().contains("href=\"#username\""));
        assertTrue(answer.body().contains("value=\"/projects\""), "where one was going stays");
        assertTrue(RunningPohja.sessionCookie(answer).isEmpty());
    }

    @Test
    void emptyFieldsAreSaidEach() {
        HttpResponse<String> answer =
                pohja.post(RunningPohja.LAPPI, "/sign-in", Map.of("username", " ", "password", ""));

        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("href=\"#username\""));
        assertTrue(answer.body().contains("href=\"#password\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:x=1\r\nX: y",
                "///evil.example",
                "/..//evil.example/\t",
                " //evil.example",
                "/sign-out",
                "evil.example"
            })
    void addressAfterSignInIsAlwaysLocal(String to) {
        HttpResponse<String> answer = pohja.post(
                RunningPohja.LAPPI, "/sign-in", Map.of("username", "manager", "password", "pohja-demo", "to", to));

        assertEquals(303, answer.statusCode());
        assertEquals("/", location(answer));
    }

    @Test
    void formsOfOtherOriginsDoNothing() {
        for (String origin : new String[] {
            "http://evil.example", pohja.origin(RunningPohja.POHJOIS_SAVO), "null", "https://lappi.localhost"
        }) {
            HttpResponse<String> answer = pohja.foreign(origin, RunningPohja.LAPPI, "/sign-in", MANAGER);
            assertEquals(403, answer.statusCode(), origin);
            assertTrue(RunningPohja.sessionCookie(answer).isEmpty());
        }
        assertEquals(
                403,
                pohja.post(RunningPohja.LAPPI, "/sign-in", MANAGER, "Sec-Fetch-Site", "same-site")
                        .statusCode());
        String cookie = pohja.cookie(RunningPohja.LAPPI, "manager");
        assertEquals(
                403,
                pohja.foreign("http://evil.example", RunningPohja.LAPPI, "/sign-out", Map.of(), "Cookie", cookie)
                        .statusCode());
        assertEquals(200, pohja.get(RunningPohja.LAPPI, "/", "Cookie", cookie).statusCode(), "still signed in");
    }

    @Test
    void anotherTenantsCookieIsNoSession() {
        String cookie = pohja.cookie(RunningPohja.LAPPI, "manager");

        assertEquals(200, pohja.get(RunningPohja.LAPPI, "/", "Cookie", cookie).statusCode());
        assertEquals("/sign-in", location(pohja.get(RunningPohja.POHJOIS_SAVO, "/", "Cookie", cookie)));
        assertEquals("/sign-in", location(pohja.get(RunningPohja.PLATFORM, "/", "Cookie", cookie)));
        String operator = pohja.cookie(RunningPohja.PLATFORM, "operator");
        assertEquals("/sign-in", location(pohja.get(RunningPohja.LAPPI, "/", "Cookie", operator)));
    }

    @Test
    void screensOfOneTenantCannotBeReachedThroughAnother() {
        String lappi = pohja.cookie(RunningPohja.LAPPI, "manager");
        String savo = pohja.cookie(RunningPohja.POHJOIS_SAVO, "viewer");
        HttpResponse<String> screen = pohja.get(RunningPohja.LAPPI, "/", "Cookie", lappi);
        String browserSession = screen.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
        pohja.get(RunningPohja.LAPPI, "/", "Cookie", lappi + "; " + browserSession);

        HttpResponse<String> stolen = pohja.get(RunningPohja.POHJOIS_SAVO, "/", "Cookie", savo + "; " + browserSession);

        assertEquals(200, stolen.statusCode());
        assertTrue(
                stolen.headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("JSESSIONID=")),
                "a new session, not the other tenant's");
    }

    @Test
    void signOutEndsTheSessionForGood() {
        String cookie = pohja.cookie(RunningPohja.LAPPI, "viewer");
        HttpResponse<String> answer = pohja.post(RunningPohja.LAPPI, "/sign-out", Map.of(), "Cookie", cookie);

        assertEquals(303, answer.statusCode());
        assertEquals("/sign-in?notice=signed-out", location(answer));
        assertEquals("/sign-in", location(pohja.get(RunningPohja.LAPPI, "/", "Cookie", cookie)));
        assertEquals(
                303,
                pohja.get(RunningPohja.LAPPI, "/sign-out", "Cookie", cookie).statusCode(),
                "a link alone signs nobody out");
    }

    @Test
    void everySignInHasItsOwnToken() {
        assertNotEquals(pohja.cookie(RunningPohja.LAPPI, "manager"), pohja.cookie(RunningPohja.LAPPI, "manager"));
    }

    @Test
    void failingAgainAndAgainIsSlowedDownForThatUserOnly() {
        Map<String, String> wrong = Map.of("username", "controller", "password", "wrong", "lang", "en");
        HttpResponse<String> answer = pohja.post(RunningPohja.POHJOIS_SAVO, "/sign-in", wrong);
        for (int i = 0; i < 30 && answer.statusCode() == 422; i++) {
            answer = pohja.post(RunningPohja.POHJOIS_SAVO, "/sign-in", wrong);
        }
        assertEquals(429, answer.statusCode());
        assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) > 0);
        assertTrue(answer.body().contains("second") || answer.body().contains("minute"), answer.body());
        assertTrue(answer.body().contains("value=\"controller\""));
        pohja.cookie(RunningPohja.POHJOIS_SAVO, "manager");
        pohja.cookie(RunningPohja.LAPPI, "controller");
    }

    @ParameterizedTest
    @CsvSource({"lappi.localhost,manager,true", "lappi.localhost,operator,false", "platform.localhost,operator,true"})
    void inventedUsersAreOfferedWhereTheyExist(String host, String username, boolean offered) {
        String form = pohja.get(host, "/sign-in?username=" + username).body();
        assertTrue(form.contains("pohja-demo"));
        assertEquals(offered, form.contains("value=\"" + username + "\""));
        assertFalse(pohja.get(host, "/sign-in?username=stranger").body().contains("stranger"));
    }

    @Test
    void tooLargeAFormIsRefused() {
        HttpResponse<String> answer =
                pohja.post(RunningPohja.LAPPI, "/sign-in", Map.of("username", "x".repeat(100_000), "password", "y"));
        assertEquals(413, answer.statusCode());
    }
}
