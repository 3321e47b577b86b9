package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.Users;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From an invitation in the outbox to a session; forgotten passwords. */
class PasswordTest {

    private static final Pattern LINK = Pattern.compile("href=\"http://lappi\\.localhost[^/]*(/invitation/[^\"]+)\"");

    private final RunningPohja pohja = RunningPohja.shared();

    private String invite(String username) {
        SignedIn.unattended(
                RunningPohja.lappi(),
                () -> pohja.bean(Users.class)
                        .invite(new Users.Invitation(
                                "Kokeilija " + username,
                                username + "@example.org",
                                Optional.of(username),
                                Set.of(Role.PARTNER_VIEWER),
                                Optional.empty(),
                                "fi")));
        return newestLink();
    }

    private String newestLink() {
        String cookie = pohja.cookie(RunningPohja.LAPPI, "admin");
        String outbox = pohja.get(RunningPohja.LAPPI, "/outbox", "Cookie", cookie).body();
        Matcher link = LINK.matcher(outbox);
        assertTrue(link.find(), outbox);
        return link.group(1);
    }

    @Test
    void invitedUserChoosesAPasswordAndSignsIn() {
        String link = invite("kutsuttu");
        String form = pohja.get(RunningPohja.LAPPI, link).body();
        assertTrue(form.contains("Kokeilija kutsuttu"));
        assertTrue(form.contains("autocomplete=\"new-password\""));
        assertEquals(200, pohja.get(RunningPohja.LAPPI, link).statusCode(), "looking does not use it up");
        assertEquals(404, pohja.get(RunningPohja.POHJOIS_SAVO, link).statusCode(), "no other tenant knows it");

        Map<String, String> differing = Map.of("password", "neljä sanaa riittää", "again", "neljä sanaa");
        assertEquals(422, pohja.post(RunningPohja.LAPPI, link, differing).statusCode());
        HttpResponse<String> weak =
                pohja.post(RunningPohja.LAPPI, link, Map.of("password", "lyhyt", "again", "lyhyt"));
        assertEquals(422, weak.statusCode());
        assertFalse(weak.body().contains("[violation."), "every fault has its sentence");
        Map<String, String> good = Map.of("password", "neljä sanaa riittää", "again", "neljä sanaa riittää");
        assertEquals(
                403,
                pohja.foreign("http://evil.example", RunningPohja.LAPPI, link, good).statusCode());
        assertEquals(303, pohja.post(RunningPohja.LAPPI, link, good).statusCode());
        assertEquals(404, pohja.post(RunningPohja.LAPPI, link, good).statusCode(), "used up");

        HttpResponse<String> signedIn = pohja.post(
                RunningPohja.LAPPI,
                "/sign-in",
                Map.of("username", "kutsuttu", "password", "neljä sanaa riittää"));
        assertEquals(303, signedIn.statusCode());
    }

    @Test
    void forgottenPasswordAnswersTheSameForEverybody() {
        String link = invite("unohtaja");
        Map<String, String> first = Map.of("password", "vanha sala sana", "again", "vanha sala sana");
        assertEquals(303, pohja.post(RunningPohja.LAPPI, link, first).statusCode());

        HttpResponse<String> known =
                pohja.post(RunningPohja.LAPPI, "/forgot-password", Map.of("who", "unohtaja@example.org"));
        HttpResponse<String> unknown =
                pohja.post(RunningPohja.LAPPI, "/forgot-password", Map.of("who", "tuntematon@example.org"));
        assertEquals(200, known.statusCode());
        assertEquals(known.body(), unknown.body());

        Map<String, String> second = Map.of("password", "uusi sala sana", "again", "uusi sala sana");
        assertEquals(303, pohja.post(RunningPohja.LAPPI, newestLink(), second).statusCode());
        assertEquals(
                422,
                pohja.post(RunningPohja.LAPPI, "/sign-in", Map.of("username", "unohtaja", "password", "vanha sala sana"))
                        .statusCode());
        assertEquals(
                303,
                pohja.post(RunningPohja.LAPPI, "/sign-in", Map.of("username", "unohtaja", "password", "uusi sala sana"))
                        .statusCode());
    }

    @Test
    void forgottenPasswordNeedsAName() {
        HttpResponse<String> answer = pohja.post(RunningPohja.LAPPI, "/forgot-password", Map.of("who", "  "));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("href=\"#who\""));
    }

    @Test
    void linkThatIsNoneSaysWhatToDo() {
        HttpResponse<String> answer = pohja.get(RunningPohja.LAPPI, "/invitation/nothing-like-that");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("href=\"/sign-in\""));
        assertEquals(404, pohja.get(RunningPohja.PLATFORM, "/invitation/nothing").statusCode());
    }

    @Test
    void outboxIsForAdministratorsOnly() {
        assertEquals(303, pohja.get(RunningPohja.LAPPI, "/outbox").statusCode());
        String viewer = pohja.cookie(RunningPohja.LAPPI, "viewer");
        assertEquals(
                403, pohja.get(RunningPohja.LAPPI, "/outbox", "Cookie", viewer).statusCode());
        assertEquals(404, pohja.get(RunningPohja.BARE, "/outbox").statusCode());
    }
}
