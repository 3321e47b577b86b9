package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenants;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operators' console, and the notice of a tenant they closed. */
class ConsoleTest {

    private final RunningPohja pohja = RunningPohja.shared();
    private String operator = "";

    @BeforeEach
    void signIn() {
        operator = pohja.cookie(RunningPohja.PLATFORM, "operator");
    }

    @AfterEach
    void open() {
        pohja.post(RunningPohja.PLATFORM, "/resume/pohjois-savo", Map.of(), "Cookie", operator);
    }

    private String console() {
        return pohja.get(RunningPohja.PLATFORM, "/?lang=en", "Cookie", operator).body();
    }

    @Test
    void showsEveryTenantFromOutside() {
        String console = console();
        assertTrue(console.contains("href=\"" + pohja.origin(RunningPohja.LAPPI) + "/\""));
        assertTrue(console.contains("North Savo"));
        assertTrue(console.contains("Java"));
        assertTrue(console.matches("(?s).*<dd>18\\.\\d.*"), "PostgreSQL's version");
        assertTrue(console.contains("0.1.0"), "Pohja's version");
        assertTrue(console.matches("(?s).*class=\"numeric\">[1-9][0-9.,]*\u00a0MB<.*"), console);
        assertFalse(console.contains("[page."), "every text is there");
        assertTrue(console.contains("signed in"), "what was done is said in words");
        assertFalse(console.contains("SIGNED_IN"), console);
    }

    @Test
    void pluginsAreCalledWhatTheLanguageOfThePageCallsThem() {
        String swedish = pohja.get(RunningPohja.PLATFORM, "/plugins?lang=sv", "Cookie", operator)
                .body();
        assertTrue(swedish.contains("Service på samiska"), swedish);
        String finnish = pohja.get(RunningPohja.PLATFORM, "/plugins/sami-services?lang=fi", "Cookie", operator)
                .body();
        assertTrue(finnish.contains("Saamenkieliset palvelut"), finnish);
        assertTrue(finnish.contains("Kysyy asiakkaan kielen"), finnish);
    }

    @Test
    void isForOperatorsOnly() {
        assertEquals(303, pohja.get(RunningPohja.PLATFORM, "/").statusCode());
        assertEquals(303, pohja.get(RunningPohja.PLATFORM, "/suspend/lappi").statusCode());
        HttpResponse<String> answer =
                pohja.post(RunningPohja.PLATFORM, "/suspend/lappi", Map.of("reason", "not signed in"));
        assertEquals(303, answer.statusCode());
        assertEquals(303, pohja.get(RunningPohja.LAPPI, "/").statusCode(), "still open: leads to sign-in");
    }

    @Test
    void closesATenantWithAReasonAndOpensItAgain() {
        String manager = pohja.cookie(RunningPohja.POHJOIS_SAVO, "manager");
        HttpResponse<String> closed = pohja.post(
                RunningPohja.PLATFORM,
                "/suspend/pohjois-savo",
                Map.of("reason", "Moving to another <server>"),
                "Cookie",
                operator);
        assertEquals(303, closed.statusCode());

        HttpResponse<String> notice = pohja.get(RunningPohja.POHJOIS_SAVO, "/?lang=fi", "Cookie", manager);
        assertEquals(503, notice.statusCode());
        assertTrue(notice.headers().firstValue("Retry-After").isPresent());
        assertTrue(notice.body().contains("Pohjois-Savon hyvinvointialue"));
        assertTrue(notice.body().contains("Moving to another &lt;server&gt;"), "the reason, and nothing else");
        assertEquals(503, pohja.get(RunningPohja.POHJOIS_SAVO, "/sign-in").statusCode());
        assertEquals(303, pohja.get(RunningPohja.LAPPI, "/").statusCode(), "others notice nothing");

        String console = console();
        assertTrue(console.contains("Moving to another &lt;server&gt;"), console);
        assertTrue(console.contains("action=\"/resume/pohjois-savo\""));
        assertEquals(
                303,
                pohja.post(RunningPohja.PLATFORM, "/resume/pohjois-savo", Map.of(), "Cookie", operator)
                        .statusCode());
        assertEquals(
                200,
                pohja.get(RunningPohja.POHJOIS_SAVO, "/", "Cookie", manager).statusCode());
        assertTrue(console().contains("opened"));
    }

    @Test
    void aTenantWhoseMigrationFailedHasANoticeAndOthersServe() {
        state("pohjois-savo", "FAILED");
        try {
            HttpResponse<String> notice = pohja.get(RunningPohja.POHJOIS_SAVO, "/?lang=fi");
            assertEquals(503, notice.statusCode());
            assertTrue(notice.headers().firstValue("Retry-After").isPresent());
            assertTrue(notice.body().contains("Pohjois-Savon hyvinvointialue"));
            assertFalse(notice.body().contains("lock timeout"), "the reason is for the operator");
            HttpResponse<String> api = pohja.get(RunningPohja.POHJOIS_SAVO, "/api/me");
            assertEquals(503, api.statusCode());
            assertTrue(api.headers().firstValue("Content-Type").orElse("").contains("problem+json"));
            assertEquals(200, pohja.get(RunningPohja.LAPPI, "/sign-in").statusCode());
            assertTrue(console().contains("lock timeout"));
        } finally {
            state("pohjois-savo", "ACTIVE");
        }
        assertEquals(200, pohja.get(RunningPohja.POHJOIS_SAVO, "/sign-in").statusCode());
    }

    private void state(String slug, String state) {
        Scope.platform()
                .call(() -> pohja.bean(Database.class)
                        .write(sql -> sql.execute(
                                "update platform.tenant set state = ?, state_reason = ? where slug = ?",
                                state,
                                state.equals("FAILED") ? "lock timeout" : null,
                                slug)));
        pohja.bean(Tenants.class).refresh();
    }

    @Test
    void closingNeedsAReasonAndOnesOwnForm() {
        HttpResponse<String> missing =
                pohja.post(RunningPohja.PLATFORM, "/suspend/pohjois-savo", Map.of("reason", " "), "Cookie", operator);
        assertEquals(422, missing.statusCode());
        HttpResponse<String> longest = pohja.post(
                RunningPohja.PLATFORM, "/suspend/pohjois-savo", Map.of("reason", "x".repeat(301)), "Cookie", operator);
        assertEquals(422, longest.statusCode());
        assertTrue(longest.body().contains("value=\"" + "x".repeat(301)), "what was typed stays");
        HttpResponse<String> foreign = pohja.foreign(
                pohja.origin(RunningPohja.LAPPI),
                RunningPohja.PLATFORM,
                "/suspend/pohjois-savo",
                Map.of("reason", "attack"),
                "Cookie",
                operator);
        assertEquals(403, foreign.statusCode());
        assertEquals(200, pohja.get(RunningPohja.POHJOIS_SAVO, "/sign-in").statusCode());
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertEquals(
                404,
                pohja.post(RunningPohja.PLATFORM, "/suspend/atlantis", Map.of("reason", "x"), "Cookie", operator)
                        .statusCode());
        assertEquals(
                404,
                pohja.get(RunningPohja.PLATFORM, "/projects", "Cookie", operator)
                        .statusCode());
        assertTrue(pohja.post(RunningPohja.PLATFORM, "/resume/lappi", Map.of(), "Cookie", operator)
                .headers()
                .firstValue("Location")
                .orElse("")
                .contains("notice=conflict"));
    }
}
