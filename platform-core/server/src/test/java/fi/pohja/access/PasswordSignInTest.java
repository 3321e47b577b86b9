package fi.pohja.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.audit.AuditEvent;
import fi.pohja.tenancy.Scope;
import fi.pohja.testkit.TwoTenants;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in by name and password, and how guessing is held up. */
class PasswordSignInTest extends PeopleFixture {

    @Test
    void signInGivesASessionOfThisTenantOnly() {
        SignIn.Session session = session(" Manager ", DemoUsers.PASSWORD);

        assertEquals(43, session.token().length());
        assertEquals("manager", session.user().username());
        assertEquals(TwoTenants.LAPPI, session.user().tenant());
        assertEquals(Set.of(Role.PROGRAMME_MANAGER), session.user().roles());
        assertEquals(Optional.of(session.user()), who(session.token()));
        assertEquals(
                Optional.empty(), TENANTS.inPohjoisSavo(() -> signIn.session(session.token(), SignIn.Cause.PERSON)));
        assertEquals("SIGNED_IN", actions(session.user().user()).getFirst());

        TENANTS.inPohjoisSavo(() -> {
            signIn.signOut(session.token());
            return true;
        });
        assertTrue(who(session.token()).isPresent(), "another tenant cannot end it");
        TENANTS.inLappi(() -> {
            signIn.signOut(session.token());
            return true;
        });
        assertEquals(Optional.empty(), who(session.token()));
        assertEquals("SIGNED_OUT", actions(session.user().user()).getFirst());
        assertThrows(Scope.NothingBoundException.class, () -> signIn.signIn("manager", DemoUsers.PASSWORD, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pohja-demo", "pohja-demo ", "' or 1=1 --", "\0"})
    void aWrongPasswordIsRefused(String password) {
        assertEquals(SignIn.Reason.WRONG, refused("viewer", password).reason());
        assertEquals(SignIn.Reason.WRONG, refused("nobody", DemoUsers.PASSWORD).reason());
    }

    @Test
    void guessingIsHeldUpForThatAddressOnly() {
        for (int i = 0; i < 4; i++) {
            assertEquals(SignIn.Reason.WRONG, refused("controller", "väärä").reason());
        }
        SignIn.Refused held = refused("controller", DemoUsers.PASSWORD);
        assertEquals(SignIn.Reason.THROTTLED, held.reason());
        assertEquals(Duration.ofSeconds(1), held.retryAfter());
        assertInstanceOf(
                SignIn.Session.class,
                TENANTS.inLappi(() -> signIn.signIn("controller", DemoUsers.PASSWORD, "198.51.100.7")));
        assertInstanceOf(
                SignIn.Session.class,
                TENANTS.inPohjoisSavo(() -> signIn.signIn("controller", DemoUsers.PASSWORD, address)));

        TENANTS.clock().advance(held.retryAfter());
        assertEquals(SignIn.Reason.WRONG, refused("controller", "väärä").reason());
        assertEquals(Duration.ofSeconds(2), refused("controller", "väärä").retryAfter());
        TENANTS.clock().advance(Duration.ofSeconds(2));
        SignIn.Session session = demo("controller");

        AuditEvent event = TENANTS.inLappi(
                        () -> audit.history(session.user().user().value(), 0, 1))
                .getFirst();
        assertEquals("SIGNED_IN", event.action());
        assertEquals(Optional.of("5"), event.changes().getFirst().after());
        assertTrue(actions(session.user().user()).contains("SIGN_IN_THROTTLED"));
        assertEquals(SignIn.Reason.WRONG, refused("controller", "väärä").reason(), "success forgets the failures");
    }

    @Test
    void unknownUsersAreHeldUpAlike() {
        for (int i = 0; i < 4; i++) {
            refused("nobody", "väärä");
        }
        assertEquals(SignIn.Reason.THROTTLED, refused("nobody", "väärä").reason());
    }
}
