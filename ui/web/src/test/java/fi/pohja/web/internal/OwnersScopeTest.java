package fi.pohja.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.server.VaadinSession;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.tenancy.Scope;
import fi.pohja.web.TenantWebTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnersScopeTest extends TenantWebTest {

    @Test
    void workRunsAsTheSessionsOwnerWhoeverTheThreadIsBoundTo() {
        SignedIn owner = demo(HERE, "viewer");
        VaadinSession.getCurrent().setAttribute(SessionOwner.class, new SessionOwner(owner));
        List<String> seen = new ArrayList<>();

        demo(ELSEWHERE, "admin").call(() -> {
            new OwnersScope()
                    .run(
                            VaadinSession.getCurrent(),
                            () -> seen.addAll(List.of(
                                    Scope.currentTenant().slug(),
                                    SignedIn.current().username(),
                                    Actor.current().name())));
            return true;
        });

        assertEquals(List.of("lappi", "viewer", owner.name()), seen);
    }

    @Test
    void workOfNobodyIsRefused() {
        VaadinSession.getCurrent().setAttribute(SessionOwner.class, null);

        assertThrows(
                IllegalStateException.class,
                () -> new OwnersScope().run(VaadinSession.getCurrent(), () -> assertTrue(false, "never run")));
    }

    @Test
    void theSameIdInAnotherTenantIsAnotherUser() {
        SignedIn here = demo(HERE, "viewer");
        SignedIn there = new SignedIn(
                ELSEWHERE,
                here.user(),
                here.username(),
                here.name(),
                here.language(),
                here.organisation(),
                here.roles());

        assertTrue(new SessionOwner(here).is(here));
        assertFalse(new SessionOwner(here).is(there));
    }
}
