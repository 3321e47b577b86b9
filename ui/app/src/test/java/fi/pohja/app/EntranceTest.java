package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bare host, forged hosts, and what every plain page has in common. */
class EntranceTest {

    private final RunningPohja pohja = RunningPohja.shared();

    @Test
    void bareHostShowsEveryTenantOnTheMapAndInTheList() {
        HttpResponse<String> page = pohja.get(RunningPohja.BARE, "/");

        assertEquals(200, page.statusCode());
        for (String host : List.of(RunningPohja.LAPPI, RunningPohja.POHJOIS_SAVO)) {
            int links = page.body().split("href=\"" + pohja.origin(host) + "/\"", -1).length - 1;
            assertEquals(2, links, "one link in the list and one on the map to " + host);
        }
        assertTrue(page.body().contains("aria-label=\"Lapin hyvinvointialue\""));
        assertTrue(page.body().contains(pohja.origin(RunningPohja.PLATFORM)));
        assertTrue(page.body().getBytes(StandardCharsets.UTF_8).length < 200_000);
    }

    @Test
    void listFollowsTheAlphabetOfTheLanguage() {
        String finnish = pohja.get(RunningPohja.BARE, "/?lang=fi").body();
        String swedish = pohja.get(RunningPohja.BARE, "/?lang=sv").body();

        assertTrue(finnish.indexOf(">Lappi<") < finnish.indexOf(">Pohjois-Savo<"));
        assertTrue(swedish.indexOf(">Lappland<") < swedish.indexOf(">Norra Savolax<"));
        assertTrue(swedish.contains("<html lang=\"sv\""));
    }

    @Test
    void languageIsTakenFromChoiceThenCookieThenBrowser() {
        HttpResponse<String> chosen = pohja.get(RunningPohja.BARE, "/?lang=sv", "Accept-Language", "en");
        assertTrue(chosen.headers().allValues("Set-Cookie").stream()
                .anyMatch(cookie -> cookie.startsWith("pohja-language=sv")));
        assertTrue(pohja.get(RunningPohja.BARE, "/", "Cookie", "pohja-language=sv", "Accept-Language", "en")
                .body()
                .contains("<html lang=\"sv\""));
        assertTrue(pohja.get(RunningPohja.BARE, "/", "Accept-Language", "de, en;q=0.5")
                .body()
                .contains("<html lang=\"en\""));
        assertTrue(pohja.get(RunningPohja.BARE, "/", "Accept-Language", ";;;q=x,")
                .body()
                .contains("<html lang=\"fi\""));
    }

    @Test
    void noScriptRunsOnPlainPages() {
        for (HttpResponse<String> page : List.of(
                pohja.get(RunningPohja.BARE, "/"),
                pohja.get(RunningPohja.LAPPI, "/sign-in"),
                pohja.get(RunningPohja.LAPPI, "/accessibility"),
                pohja.get("unknown.example", "/"))) {
            assertEquals(
                    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self';"
                            + " frame-ancestors 'none'; base-uri 'none'",
                    page.headers().firstValue("Content-Security-Policy").orElse(""));
            assertFalse(page.body().contains("<script"));
            assertFalse(page.body().contains(" style="), "the policy allows no styles in the page");
            assertTrue(page.body().contains("href=\"#content\""), "a link past the header");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "lappi.localhost.evil.example", "xlappi.localhost", "lappi", "10.0.0.1"})
    void unknownHostIsNotFoundAndTellsNothing(String host) {
        HttpResponse<String> page = pohja.get(host, "/projects");

        assertEquals(404, page.statusCode());
        assertFalse(page.body().contains("Lapin"));
        assertTrue(page.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void unknownPageOfTheBareHostIsNotFound() {
        assertEquals(404, pohja.get(RunningPohja.BARE, "/projects").statusCode());
        assertEquals(404, pohja.get(RunningPohja.BARE, "/sign-in").statusCode());
    }

    @Test
    void accentOfTheTenantIsItsOwnStyleSheet() {
        String page = pohja.get(RunningPohja.LAPPI, "/sign-in").body();
        assertTrue(page.contains("href=\"/accent.css?0b5fa5\""));

        HttpResponse<String> styles = pohja.get(RunningPohja.LAPPI, "/accent.css?0b5fa5");
        assertEquals("html{--pohja-accent:#0b5fa5}", styles.body());
        assertEquals("text/css;charset=utf-8", styles.headers().firstValue("Content-Type").orElse("").toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void accessibilityStatementIsThereForEverybody(String language) {
        HttpResponse<String> page = pohja.get(RunningPohja.LAPPI, "/accessibility?lang=" + language);

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<html lang=\"" + language + "\""));
        assertTrue(page.body().contains("WCAG 2.2"));
        assertFalse(page.body().contains("[page."), "every text is there");
    }
}
