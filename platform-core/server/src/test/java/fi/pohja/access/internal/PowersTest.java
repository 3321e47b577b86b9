package fi.pohja.access.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.problem.InvalidException;
import fi.pohja.tenancy.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today only administrators reach this rule through the feature, and they may do everything; later roles may not. */
class PowersTest {

    @ParameterizedTest
    @CsvSource({
        "PROGRAMME_MANAGER, TENANT_ADMIN",
        "PROGRAMME_MANAGER, AUDITOR",
        "CONTROLLER, PROJECT_MANAGER",
        "AUDITOR, PROFESSIONAL"
    })
    void nobodyGivesMoreThanTheyMayDo(Role own, Role given) {
        InvalidException refused = assertThrows(InvalidException.class, () -> give(own, given));
        assertEquals("role.exceeds", refused.violations().getFirst().code());
    }

    @ParameterizedTest
    @CsvSource({
        "TENANT_ADMIN, TENANT_ADMIN",
        "PROGRAMME_MANAGER, PROJECT_MANAGER",
        "PROGRAMME_MANAGER, CONTROLLER",
        "AUDITOR, PARTNER_VIEWER"
    })
    void whatOneMayDoOneMayGive(Role own, Role given) {
        assertDoesNotThrow(() -> give(own, given));
    }

    private static void give(Role own, Role given) {
        SignedIn user = new SignedIn(
                new TenantId("lappi"), new UserId(UUID.randomUUID()), "x", "X", "fi", Optional.empty(), Set.of(own));
        user.call(() -> {
            Powers.requireOver(Set.of(given));
            return true;
        });
    }
}
