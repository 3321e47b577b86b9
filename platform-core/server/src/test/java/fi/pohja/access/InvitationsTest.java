package fi.pohja.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.notification.OutgoingMail;
import fi.pohja.problem.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links by mail: to a first password, and to another when it is forgotten. */
class InvitationsTest extends PeopleFixture {

    @Test
    void invitationByMailToAPasswordOfOnesOwn() {
        User user = asAdmin(() -> users.invite(new Users.Invitation(
                "Äiti Öhman",
                "Äiti.Öhman@example.org",
                Optional.empty(),
                Set.of(Role.PROFESSIONAL),
                Optional.empty(),
                "sv")));
        assertEquals(User.State.INVITED, user.state());
        assertEquals("aiti.ohman", user.username());
        OutgoingMail sent = lastMail("Äiti.Öhman@example.org");
        assertEquals("Inbjudan: Lapplands välfärdsområde", sent.subject());
        String token = token(sent);
        assertTrue(sent.body().contains("http://lappi.localhost:8080/invitation/" + token), sent.body());
        assertEquals(SignIn.Reason.WRONG, refused("aiti.ohman", "").reason());

        assertEquals(
                "aiti.ohman",
                TENANTS.inLappi(() -> invitations.find(token)).orElseThrow().username());
        assertEquals(Optional.empty(), TENANTS.inPohjoisSavo(() -> invitations.find(token)));
        assertEquals(List.of("password:password.short"), refusal(() -> choose(token, "lyhyt")));
        choose(token, PHRASE);

        session("aiti.ohman", PHRASE);
        assertThrows(NotFoundException.class, () -> choose(token, PHRASE));
        assertEquals(Optional.empty(), TENANTS.inLappi(() -> invitations.find(token)));
        assertTrue(actions(user.id()).containsAll(List.of("INVITED", "INVITATION_ACCEPTED", "SIGNED_IN")));
    }

    @Test
    void anInvitationEndsAfterSevenDaysAndANewOneReplacesIt() {
        User user = asAdmin(() -> users.invite(new Users.Invitation(
                "Myöhäinen", "late@example.org", Optional.empty(), Set.of(Role.PROFESSIONAL), Optional.empty(), "fi")));
        String first = token(lastMail("late@example.org"));
        TENANTS.clock().advance(Duration.ofDays(7));
        assertThrows(NotFoundException.class, () -> choose(first, PHRASE));
        asAdmin(() -> {
            users.inviteAgain(user.id());
            return true;
        });
        String second = token(lastMail("late@example.org"));
        assertNotEquals(first, second);
        choose(second, PHRASE);
        session("late", PHRASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salasana1234!",
                "123456789012",
                "passwordpassword",
                "aaaaaaaaaaaa",
                "qwertyuiop123",
                "henkilotunnus1",
                "Tervetuloa2026"
            })
    void weakPasswordsAreRefused(String password) {
        User user = asAdmin(() -> users.invite(new Users.Invitation(
                "Heikko",
                "weak" + NUMBER.incrementAndGet() + "@example.org",
                Optional.of("henkilotunnus" + NUMBER.incrementAndGet()),
                Set.of(Role.PROFESSIONAL),
                Optional.empty(),
                "fi")));
        String token = token(lastMail(user.email()));
        if (password.startsWith("henkilo")) {
            assertEquals(List.of("password:password.username"), refusal(() -> choose(token, user.username() + "ab")));
        } else {
            assertEquals(List.of("password:password.common"), refusal(() -> choose(token, password)));
        }
        choose(token, "aivan tavallinen lause");
    }

    @Test
    void resettingSaysNothingAboutWhoExists() {
        User user = made(Role.PROFESSIONAL);
        String old = session(user.username(), PHRASE).token();
        int before = TENANTS.inLappi(() -> mail.outbox(0, 1)).total();
        reset("nobody@example.org");
        assertEquals(before, TENANTS.inLappi(() -> mail.outbox(0, 1)).total());

        for (int i = 0; i < 5; i++) {
            reset(user.email().toUpperCase(java.util.Locale.ROOT));
        }
        assertEquals(before + 3, TENANTS.inLappi(() -> mail.outbox(0, 1)).total(), "three an hour");
        String token = token(lastMail(user.email()));
        choose(token, "aivan uusi lause");

        assertEquals(Optional.empty(), who(old));
        assertEquals(SignIn.Reason.WRONG, refused(user.username(), PHRASE).reason());
        session(user.username(), "aivan uusi lause");
        TENANTS.clock().advance(Duration.ofHours(2));
        reset(user.username());
        String late = token(lastMail(user.email()));
        TENANTS.clock().advance(Duration.ofHours(1));
        assertThrows(NotFoundException.class, () -> choose(late, PHRASE));
    }

    private void reset(String typed) {
        TENANTS.clock().advance(Duration.ofSeconds(1));
        TENANTS.inLappi(() -> {
            invitations.requestReset(typed);
            return true;
        });
    }

    @Test
    void everyFaultOfAnInvitationIsSaidAtOnce() {
        assertEquals(
                List.of("name:required", "email:email", "language:language", "roles:required", "username:taken"),
                refusal(() -> asAdmin(() -> users.invite(new Users.Invitation(
                        " ", "eikelpaa", Optional.of("admin"), Set.of(), Optional.empty(), "de")))));
        assertEquals(
                List.of("email:taken"),
                refusal(() -> asAdmin(() -> users.invite(new Users.Invitation(
                        "Toinen",
                        "ADMIN@lappi.example",
                        Optional.empty(),
                        Set.of(Role.AUDITOR),
                        Optional.empty(),
                        "fi")))));
    }
}
