package fi.pohja.web.page;

import fi.pohja.access.Operators;
import fi.pohja.access.SignIn;
import fi.pohja.http.SessionCookie;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sign-in and sign-out of a place, whether a tenant's or the platform's, and who a request comes from. */
@Singleton
final class Sessions {

    private final SignIn users;
    private final Operators operators;

    Sessions(SignIn users, Operators operators) {
        this.users = users;
        this.operators = operators;
    }

    /** Whom the request's cookie belongs to, at this very place; a cookie of another place says nothing here. */
    Optional<Guest> guest(Exchange exchange) {
        Optional<String> token = SessionCookie.read(exchange.request());
        return token.flatMap(sent -> switch (exchange.place()) {
            case Place.OfTenant(var tenant) ->
                Scope.of(tenant.id()).call(() -> users.session(sent)).<Guest>map(Guest.User::new);
            case Place.OfPlatform() ->
                Scope.platform().call(() -> operators.session(sent)).<Guest>map(Guest.OfPlatform::new);
            case Place.Entrance(), Place.Nowhere() -> Optional.<Guest>empty();
        });
    }

    /**
     * Tries to sign in; gives the client its cookie when that succeeds.
     *
     * @return why not; empty when signed in
     */
    Optional<SignIn.Refused> signIn(Exchange exchange, Place.OfTenant place, String username, String password) {
        String address = exchange.request().getRemoteAddr();
        return switch (Scope.of(place.tenant().id()).call(() -> users.signIn(username, password, address))) {
            case SignIn.Session(var token, var user) -> {
                begin(exchange, token, user.language());
                yield Optional.empty();
            }
            case SignIn.Refused refused -> Optional.of(refused);
        };
    }

    /** As {@link #signIn(Exchange, Place.OfTenant, String, String)}, on the platform's host. */
    Optional<SignIn.Refused> signIn(Exchange exchange, Place.OfPlatform place, String username, String password) {
        String address = exchange.request().getRemoteAddr();
        return switch (Scope.platform().call(() -> operators.signIn(username, password, address))) {
            case Operators.Session(var token, var operator) -> {
                begin(exchange, token, operator.language());
                yield Optional.empty();
            }
            case SignIn.Refused refused -> Optional.of(refused);
        };
    }

    private static void begin(Exchange exchange, String token, String language) {
        // Nothing that was on the screen of whoever used this browser before is shown to the next one.
        SessionBinding.end(exchange.request());
        SessionCookie.set(exchange.request(), exchange.response(), token);
        exchange.suggestLanguage(language);
    }

    void signOut(Exchange exchange) {
        SessionCookie.read(exchange.request()).ifPresent(token -> {
            switch (exchange.place()) {
                case Place.OfTenant(var tenant) -> Scope.of(tenant.id()).run(() -> users.signOut(token));
                case Place.OfPlatform() -> Scope.platform().run(() -> operators.signOut(token));
                case Place.Entrance(), Place.Nowhere() -> {}
            }
        });
        // Nothing that was on the screen of whoever used this browser before is shown to the next one.
        SessionBinding.end(exchange.request());
        SessionCookie.clear(exchange.request(), exchange.response());
    }
}
