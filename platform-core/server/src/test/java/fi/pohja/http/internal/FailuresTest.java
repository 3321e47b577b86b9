package fi.pohja.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.Permission;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.http.Problem;
import fi.pohja.problem.InvalidException;
import fi.pohja.testkit.TwoTenants;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final Failures failures = TwoTenants.shared().bean(Failures.class);
    private final HttpRequest<?> request = new SimpleHttpRequest<>(HttpMethod.GET, "/api/projects", "");

    @Test
    void anUnexpectedFailureHasAnIdAndNothingElse() {
        HttpResponse<Problem> answer =
                failures.handle(request, new IllegalStateException("the password of t_lappi is x"));
        Problem problem = answer.getBody().orElseThrow();
        assertEquals(500, answer.code());
        assertTrue(problem.detail().contains(problem.id().orElseThrow()), problem.detail());
        assertFalse(problem.toString().contains("password"));
    }

    @Test
    void aFaultIsFoundWithinWhatWrapsIt() {
        HttpResponse<Problem> answer = failures.handle(
                request, new IllegalStateException(new RuntimeException(InvalidException.of("name", "required"))));
        assertEquals(422, answer.code());
        assertEquals(
                List.of(new Problem.Fault("name", "required", "Tieto puuttuu. Täytä kenttä.")),
                answer.getBody().orElseThrow().violations().orElseThrow());
    }

    @Test
    void deniedMeansSignInForNobodyAndForbiddenForSomebody() {
        var denied = new fi.pohja.access.DeniedException(Optional.of(Permission.ADMINISTER_USERS));
        assertEquals(401, failures.handle(request, denied).code());
        SignedIn user = new SignedIn(
                TwoTenants.LAPPI,
                new UserId(UUID.randomUUID()),
                "x",
                "X",
                "sv",
                Optional.empty(),
                Set.of(Role.PARTNER_VIEWER));
        HttpResponse<Problem> answer = user.call(() -> failures.handle(request, denied));
        assertEquals(403, answer.code());
        assertEquals("Du har inte rätt till detta.", answer.getBody().orElseThrow().detail());
    }
}
