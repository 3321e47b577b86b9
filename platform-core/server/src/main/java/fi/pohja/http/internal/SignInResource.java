package fi.pohja.http.internal;

import fi.pohja.access.Operator;
import fi.pohja.access.Operators;
import fi.pohja.access.SignIn;
import fi.pohja.access.SignedIn;
import fi.pohja.http.Place;
import fi.pohja.http.SessionCookie;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Signing in and out, and who one is; on a tenant's host and on the platform's. */
@Controller("/api")
@Tag(name = "Sign-in")
final class SignInResource {

    private final SignIn signIn;
    private final Operators operators;
    private final Problems problems;

    SignInResource(SignIn signIn, Operators operators, Problems problems) {
        this.signIn = signIn;
        this.operators = operators;
        this.problems = problems;
    }

    /**
     * What is typed.
     *
     * @param username in any case
     * @param password as typed
     */
    @Serdeable
    record Credentials(Optional<String> username, Optional<String> password) {}

    @Post("/sign-in")
    @Operation(summary = "Sign in by username and password; sets the cookie")
    @ApiResponse(responseCode = "200", description = "Signed in")
    @ApiResponse(responseCode = "401", description = "Username or password is wrong")
    @ApiResponse(responseCode = "429", description = "Too many failures; Retry-After says how many seconds to wait")
    HttpResponse<?> signIn(
            @Body Credentials credentials,
            HttpRequest<?> request,
            @Parameter(hidden = true) HttpServletRequest servletRequest,
            @Parameter(hidden = true) HttpServletResponse servletResponse) {
        String username = credentials.username().orElse("");
        String password = credentials.password().orElse("");
        new Violations()
                .check(!username.isBlank(), "username", "required")
                .check(!password.isEmpty(), "password", "required")
                .done();
        String address = servletRequest.getRemoteAddr();
        Object outcome = switch (Place.of(servletRequest)) {
            case TENANT -> signIn.signIn(username, password, address);
            case PLATFORM -> operators.signIn(username, password, address);
            case BARE -> throw new NotFoundException("sign-in");
        };
        return switch (outcome) {
            case SignIn.Session(String token, SignedIn user) -> {
                SessionCookie.set(servletRequest, servletResponse, token);
                yield HttpResponse.ok(Me.of(user));
            }
            case Operators.Session(String token, Operator operator) -> {
                SessionCookie.set(servletRequest, servletResponse, token);
                yield HttpResponse.ok(Me.of(operator));
            }
            case SignIn.Refused refused -> refused(request, refused);
            default -> throw new IllegalStateException("There is no other outcome");
        };
    }

    private HttpResponse<?> refused(HttpRequest<?> request, SignIn.Refused refused) {
        long seconds = Math.max(1, refused.retryAfter().plusMillis(999).toSeconds());
        return switch (refused.reason()) {
            case WRONG -> problems.answer(request, 401, "signin.refused.WRONG");
            case THROTTLED ->
                problems.answer(request, 429, "signin.refused.THROTTLED", seconds)
                        .header("Retry-After", Long.toString(seconds));
        };
    }

    @Post("/sign-out")
    @Operation(summary = "Sign out; ends the session and clears the cookie")
    @ApiResponse(responseCode = "204", description = "Signed out, or nobody was signed in")
    HttpResponse<?> signOut(
            @Parameter(hidden = true) HttpServletRequest servletRequest,
            @Parameter(hidden = true) HttpServletResponse servletResponse) {
        SessionCookie.read(servletRequest).ifPresent(token -> {
            switch (Place.of(servletRequest)) {
                case TENANT -> signIn.signOut(token);
                case PLATFORM -> operators.signOut(token);
                case BARE -> throw new NotFoundException("sign-out");
            }
        });
        SessionCookie.clear(servletRequest, servletResponse);
        return HttpResponse.noContent();
    }

    @Get("/me")
    @Operation(summary = "Who is signed in")
    @ApiResponse(responseCode = "401", description = "Nobody")
    Me me() {
        return Operator.bound().map(Me::of).orElseGet(() -> Me.of(SignedIn.current()));
    }
}
