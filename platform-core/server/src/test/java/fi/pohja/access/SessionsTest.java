package fi.pohja.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.schema.tenant.Tables;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.TenantTasks;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a session lasts, and what ends it. */
class SessionsTest extends PeopleFixture {

    @Test
    void aSessionEndsWhenIdleAndAltogether() {
        String token = demo("viewer").token();
        TENANTS.clock().advance(Duration.ofHours(7).plusMinutes(59));
        assertTrue(who(token).isPresent());
        TENANTS.clock().advance(Duration.ofHours(8));
        assertEquals(Optional.empty(), who(token));

        String busy = demo("viewer").token();
        for (int hours = 0; hours < 7 * 24 - 6; hours += 6) {
            TENANTS.clock().advance(Duration.ofHours(6));
            assertTrue(who(busy).isPresent(), "after " + hours + " hours");
        }
        TENANTS.clock().advance(Duration.ofHours(6));
        assertEquals(Optional.empty(), who(busy));
    }

    @Test
    void anOpenPageByItselfKeepsNobodySignedIn() {
        String token = demo("viewer").token();
        for (int minutes = 0; minutes < 8 * 60 - 5; minutes += 5) {
            TENANTS.clock().advance(Duration.ofMinutes(5));
            assertTrue(beat(token).isPresent(), "after " + minutes + " minutes");
        }
        TENANTS.clock().advance(Duration.ofMinutes(5));
        assertEquals(Optional.empty(), beat(token));

        String used = demo("viewer").token();
        TENANTS.clock().advance(Duration.ofHours(7));
        assertTrue(beat(used).isPresent());
        assertTrue(who(used).isPresent(), "answered from memory, noted all the same");
        TENANTS.clock().advance(Duration.ofHours(7));
        assertTrue(beat(used).isPresent());
    }

    private Optional<SignedIn> beat(String token) {
        return TENANTS.inLappi(() -> signIn.session(token, SignIn.Cause.PAGE));
    }

    @Test
    void lockingEndsSessionsAtOnceAndUnlockingLetsIn() {
        User user = made(Role.PROJECT_MANAGER);
        String token = session(user.username(), PHRASE).token();
        assertTrue(who(token).isPresent());

        assertEquals(User.State.LOCKED, asAdmin(() -> users.lock(user.id())).state());

        assertEquals(Optional.empty(), who(token));
        assertEquals(SignIn.Reason.WRONG, refused(user.username(), PHRASE).reason());
        assertEquals(User.State.ACTIVE, asAdmin(() -> users.unlock(user.id())).state());
        session(user.username(), PHRASE);
        assertEquals(Optional.empty(), who(token));
    }

    @Test
    void whatIsOverIsTidiedAway() {
        demo("viewer");
        refused("somebody", "väärä");
        TENANTS.clock().advance(Duration.ofDays(40));
        assertEquals(2, TENANTS.bean(TenantTasks.class).runNow("access.tidy"));
        assertEquals(
                0,
                TENANTS.<Integer, RuntimeException>inLappi(() -> TENANTS.bean(Database.class)
                        .read(sql -> sql.fetchCount(Tables.SIGN_IN_SESSION)
                                + sql.fetchCount(Tables.SIGN_IN_FAILURE)
                                + sql.fetchCount(Tables.ONE_TIME_LINK))));
    }
}
