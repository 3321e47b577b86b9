package fi.pohja.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.audit.Actor;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedInTest {

    private static final TenantId LAPPI = new TenantId("lappi");
    private static final TenantId KAINUU = new TenantId("kainuu");

    private final SignedIn reader = new SignedIn(
            LAPPI,
            new UserId(UUID.randomUUID()),
            "lukija",
            "Demo Lukija",
            "fi",
            Optional.empty(),
            Set.of(Role.PROFESSIONAL));

    @Test
    void thePlatformsWorkInTheMiddleOfAUsersIsThePlatforms() {
        reader.call(() -> {
            assertFalse(SignedIn.allowed(Permission.ADMINISTER_TENANT));
            SignedIn.unattended(KAINUU, () -> {
                assertTrue(SignedIn.allowed(Permission.ADMINISTER_TENANT));
                assertEquals(Optional.empty(), SignedIn.bound());
                assertThrows(DeniedException.class, SignedIn::current);
                assertEquals(Actor.PLATFORM, Actor.current());
                assertEquals(KAINUU, Scope.currentTenant());
                return true;
            });
            assertEquals(Optional.of(reader), SignedIn.bound());
            assertEquals("Demo Lukija", Actor.current().name());
            assertEquals(LAPPI, Scope.currentTenant());
            return true;
        });
    }

    @Test
    void aUserWithinThePlatformsWorkMayOnlyWhatTheUserMay() {
        SignedIn.unattended(
                LAPPI,
                () -> reader.call(() -> {
                    assertFalse(SignedIn.allowed(Permission.ADMINISTER_TENANT));
                    assertEquals("Demo Lukija", Actor.current().name());
                    return true;
                }));
    }

    @Test
    void aVisitorMayNothing() {
        assertFalse(SignedIn.allowed(Permission.READ));
        assertThrows(DeniedException.class, () -> SignedIn.require(Permission.READ));
    }
}
