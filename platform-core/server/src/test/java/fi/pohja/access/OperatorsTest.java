package fi.pohja.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.tenancy.Scope;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The operators of the platform, apart from all tenants. */
class OperatorsTest extends PeopleFixture {

    @Test
    void operatorsSignInOnThePlatformOnly() {
        Operators.Session session = assertInstanceOf(
                Operators.Session.class,
                Scope.platform().call(() -> operators.signIn("operator", DemoUsers.PASSWORD, address)));
        assertEquals(
                "Demo Operaattori",
                Scope.platform()
                        .call(() -> operators.session(session.token(), SignIn.Cause.PERSON))
                        .orElseThrow()
                        .name());
        assertEquals(
                SignIn.Reason.WRONG, refused("operator", DemoUsers.PASSWORD).reason());
        assertEquals(Optional.empty(), who(session.token()));
        assertThrows(DeniedException.class, () -> Scope.platform().call(() -> operators.events(0, 10)));
        assertEquals(
                "SIGNED_IN",
                session.operator()
                        .call(() -> operators.events(0, 10))
                        .getFirst()
                        .action());
        Scope.platform().run(() -> operators.signOut(session.token()));
        assertEquals(
                Optional.empty(), Scope.platform().call(() -> operators.session(session.token(), SignIn.Cause.PERSON)));
        for (int i = 0; i < 4; i++) {
            Scope.platform().call(() -> operators.signIn("operator", "väärä", address));
        }
        assertEquals(
                SignIn.Reason.THROTTLED,
                assertInstanceOf(
                                SignIn.Refused.class,
                                Scope.platform().call(() -> operators.signIn("operator", DemoUsers.PASSWORD, address)))
                        .reason());
    }
}
