package fi.pohja.web.page;

import fi.pohja.access.DemoUsers;
import fi.pohja.access.SignIn;
import fi.pohja.web.page.template.Templates;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signing in and out, of users on a tenant's host and of operators on the platform's. */
@Singleton
final class SignInPage {

    static final String PATH = "/sign-in";
    static final String OUT = "/sign-out";

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final List<String> DEMO_USERS = List.of("admin", "manager", "controller", "municipal", "viewer");
    private static final List<String> DEMO_OPERATORS = List.of("operator");

    private final Sessions sessions;
    private final Templates templates;
    private final boolean embedded;

    SignInPage(Sessions sessions, Templates templates, @Value("${pohja.embedded:false}") boolean embedded) {
        this.sessions = sessions;
        this.templates = templates;
        this.embedded = embedded;
    }

    void show(Exchange exchange) throws IOException {
        String to = LocalAddress.of(exchange.parameter("to"));
        if (sessions.guest(exchange).isPresent()) {
            exchange.redirect(to);
            return;
        }
        String username = exchange.parameter("username");
        boolean invented = demoNames(exchange).contains(username);
        form(
                exchange,
                200,
                to,
                invented ? username : "",
                invented ? DemoUsers.PASSWORD : "",
                List.of(),
                message(exchange, to));
    }

    private static Optional<String> message(Exchange exchange, String to) {
        return switch (exchange.parameter("notice")) {
            case "signed-out" -> Optional.of(exchange.text("page.sign-in.signed-out"));
            case "chosen" -> Optional.of(exchange.text("page.sign-in.chosen"));
            default -> to.equals("/") ? Optional.empty() : Optional.of(exchange.text("page.sign-in.continue"));
        };
    }

    void signIn(Exchange exchange) throws IOException {
        String to = LocalAddress.of(exchange.parameter("to"));
        String username = exchange.parameter("username");
        String password = exchange.parameter("password");
        List<Fault> faults = new ArrayList<>();
        if (username.isBlank()) {
            faults.add(new Fault("username", exchange.text("page.sign-in.username.missing")));
        }
        if (password.isEmpty()) {
            faults.add(new Fault("password", exchange.text("page.sign-in.password.missing")));
        }
        if (!faults.isEmpty()) {
            form(exchange, UNPROCESSABLE, to, username, "", faults, Optional.empty());
            return;
        }
        Optional<SignIn.Refused> refused = switch (exchange.place()) {
            case Place.OfTenant place -> sessions.signIn(exchange, place, username, password);
            case Place.OfPlatform place -> sessions.signIn(exchange, place, username, password);
            case Place.Entrance(), Place.Nowhere() -> throw new IllegalStateException("Nobody signs in here");
        };
        if (refused.isEmpty()) {
            exchange.redirect(to);
            return;
        }
        switch (refused.get().reason()) {
            case WRONG ->
                form(
                        exchange,
                        UNPROCESSABLE,
                        to,
                        username,
                        "",
                        List.of(new Fault("username", exchange.text("page.sign-in.wrong"))),
                        Optional.empty());
            case THROTTLED -> {
                var wait = refused.get().retryAfter();
                exchange.response().setHeader("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
                form(
                        exchange,
                        TOO_MANY_REQUESTS,
                        to,
                        username,
                        "",
                        List.of(new Fault(
                                "username",
                                exchange.text(
                                        "page.sign-in.throttled",
                                        exchange.words().wait(wait)))),
                        Optional.empty());
            }
        }
    }

    void signOut(Exchange exchange) throws IOException {
        sessions.signOut(exchange);
        exchange.redirect(PATH + "?notice=signed-out");
    }

    private void form(
            Exchange exchange,
            int status,
            String to,
            String username,
            String password,
            List<Fault> faults,
            Optional<String> message)
            throws IOException {
        List<SignInForm.DemoUser> demo = new ArrayList<>();
        for (String name : demoNames(exchange)) {
            demo.add(new SignInForm.DemoUser(
                    name,
                    exchange.text("page.demo." + name),
                    PATH + "?username=" + name + (to.equals("/") ? "" : "&to=" + Exchange.encoded(to))));
        }
        exchange.send(
                status,
                templates.signIn(
                        exchange.frame(exchange.text("page.sign-in.title")),
                        new SignInForm(
                                to,
                                username,
                                password,
                                faults,
                                message,
                                exchange.place() instanceof Place.OfTenant,
                                demo,
                                exchange.text("page.demo.lead", DemoUsers.PASSWORD))));
    }

    private List<String> demoNames(Exchange exchange) {
        if (!embedded) {
            return List.of();
        }
        return exchange.place() instanceof Place.OfPlatform ? DEMO_OPERATORS : DEMO_USERS;
    }
}
