package fi.pohja.web.page;

import fi.pohja.access.Operators;
import fi.pohja.access.SignIn;
import fi.pohja.http.SessionCookie;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sign-in and sign-out at the place of a request, whether a tenant's or the platform's. */
@Singleton
final class Sessions {

    private final SignIn users;
    private final Operators operators;

    Sessions(SignIn users, Operators operators) {
        this.users = users;
        this.operators = operators;
    }

    /**
     * Tries to sign in; gives the client its cookie when that succeeds.
     *
     * @return why not; empty when signed in
     */
    Optional<SignIn.Refused> signIn(Exchange exchange, String username, String password) {
        String address = exchange.request().getRemoteAddr();
        return switch (exchange.place()) {
            case TENANT ->
                switch (users.signIn(username, password, address)) {
                    case SignIn.Session(var token, var user) -> {
                        begin(exchange, token, user.language());
                        yield Optional.<SignIn.Refused>empty();
                    }
                    case SignIn.Refused refused -> Optional.of(refused);
                };
            case PLATFORM ->
                switch (operators.signIn(username, password, address)) {
                    case Operators.Session(var token, var operator) -> {
                        begin(exchange, token, operator.language());
                        yield Optional.<SignIn.Refused>empty();
                    }
                    case SignIn.Refused refused -> Optional.of(refused);
                };
            case BARE -> throw new IllegalStateException("Nobody signs in on the bare host");
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
                case TENANT -> users.signOut(token);
                case PLATFORM -> operators.signOut(token);
                case BARE -> throw new IllegalStateException("Nobody signs out on the bare host");
            }
        });
        SessionBinding.end(exchange.request());
        SessionCookie.clear(exchange.request(), exchange.response());
    }
}
