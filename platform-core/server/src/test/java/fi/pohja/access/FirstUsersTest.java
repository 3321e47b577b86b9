package fi.pohja.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.tenancy.Scope;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The users a new installation begins with. */
class FirstUsersTest extends PeopleFixture {

    @Test
    void demoUsersAreMadeOnceAndKeepWhatWasChanged() {
        UUID municipality = UUID.randomUUID();
        demoUsers.enter(TwoTenants.LAPPI, Map.of("municipal", municipality));
        demoUsers.enter(TwoTenants.LAPPI, Map.of("municipal", UUID.randomUUID()));
        assertEquals(Optional.of(municipality), demo("municipal").user().organisation());
        try (TwoTenants production = new TwoTenants()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> production.bean(DemoUsers.class).enter(TwoTenants.LAPPI, Map.of()));
        }
    }

    @Test
    void anEmptyInstallationIsEnteredByLinks() {
        try (TwoTenants production = new TwoTenants()) {
            List<FirstAdministrator.Link> links =
                    production.bean(FirstAdministrator.class).links();
            assertEquals(
                    List.of(Optional.empty(), Optional.of(TwoTenants.POHJOIS_SAVO), Optional.of(TwoTenants.LAPPI)),
                    links.stream().map(FirstAdministrator.Link::tenant).toList());
            String operatorToken = links.getFirst().address().getPath().substring(Invitations.PATH.length());
            Scope.platform().run(() -> production.bean(Operators.class).choose(operatorToken, PHRASE));
            String token = links.getLast().address().getPath().substring(Invitations.PATH.length());
            production.inLappi(() -> {
                production.bean(Invitations.class).choose(token, PHRASE);
                return true;
            });
            assertInstanceOf(
                    SignIn.Session.class,
                    production.inLappi(() -> production.bean(SignIn.class).signIn("admin", PHRASE, address)));
            assertEquals(
                    List.of(Optional.of(TwoTenants.POHJOIS_SAVO)),
                    production.bean(FirstAdministrator.class).links().stream()
                            .map(FirstAdministrator.Link::tenant)
                            .toList());
        }
    }
}
