package fi.pohja.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everybody changes of themselves. */
class OwnAccountTest extends PeopleFixture {

    @Test
    void everybodyChangesTheirOwnName() {
        User user = made(Role.PROFESSIONAL);
        SignIn.Session session = session(user.username(), PHRASE);
        session.user().call(() -> users.rename(" Uusi Nimi "));

        assertEquals("Uusi Nimi", who(session.token()).orElseThrow().name());
        assertEquals("CHANGED", actions(user.id()).getFirst());
        assertEquals(List.of("name:required"), refusal(() -> session.user().call(() -> users.rename(" "))));
        assertThrows(DeniedException.class, () -> TENANTS.inLappi(() -> users.rename("Joku")));
    }

    @Test
    void changingOnesPasswordEndsOtherSessions() {
        User user = made(Role.PROFESSIONAL);
        SignIn.Session here = session(user.username(), PHRASE);
        SignIn.Session there = session(user.username(), PHRASE);
        assertEquals(List.of("current:password.wrong"), refusal(() -> changeOwn(here, "väärä", "aivan uusi lause")));
        changeOwn(here, PHRASE, "aivan uusi lause");
        assertTrue(who(here.token()).isPresent());
        assertEquals(Optional.empty(), who(there.token()));
        session(user.username(), "aivan uusi lause");
    }

    private void changeOwn(SignIn.Session session, String current, String password) {
        session.user().call(() -> {
            invitations.changeOwn(session.token(), current, password);
            return true;
        });
    }

    @Test
    void preferencesBelongToOneUser() {
        SignedIn manager = demo("manager").user();
        SignedIn viewer = demo("viewer").user();
        manager.call(() -> {
            preferences.set("theme", "dark");
            preferences.set("theme", "light");
            return true;
        });
        assertEquals(Map.of("theme", "light"), manager.call(preferences::all));
        assertEquals(Optional.empty(), viewer.call(() -> preferences.find("theme")));
        assertEquals(
                List.of("name:unknown"),
                refusal(() -> manager.call(() -> {
                    preferences.set("Ei käy", "x");
                    return true;
                })));
        assertThrows(DeniedException.class, () -> TENANTS.inLappi(preferences::all));
    }
}
