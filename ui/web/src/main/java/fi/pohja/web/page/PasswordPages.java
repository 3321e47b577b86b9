package fi.pohja.web.page;

import fi.pohja.access.Invitations;
import fi.pohja.access.Operators;
import fi.pohja.notification.Mail;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.tenancy.Scope;
import fi.pohja.web.page.template.Templates;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Choosing a password by a one-time link, and asking for such a link. */
@Singleton
final class PasswordPages {

    static final String FORGOT = "/forgot-password";

    private static final int UNPROCESSABLE = 422;

    private final Invitations invitations;
    private final Operators operators;
    private final Mail mail;
    private final Templates templates;
    private final boolean embedded;

    /** What an unused link says. */
    private record Link(boolean invitation, String username, String name) {}

    PasswordPages(
            Invitations invitations,
            Operators operators,
            Mail mail,
            Templates templates,
            @Value("${pohja.embedded:false}") boolean embedded) {
        this.invitations = invitations;
        this.operators = operators;
        this.mail = mail;
        this.templates = templates;
        this.embedded = embedded;
    }

    /** The page behind a link. Looking at it does not use it up: mail scanners look too. */
    void link(Exchange exchange, String token) throws IOException {
        Optional<Link> link = find(exchange, token);
        if (link.isEmpty()) {
            over(exchange);
            return;
        }
        choice(exchange, 200, token, link.get(), List.of());
    }

    void choose(Exchange exchange, String token) throws IOException {
        Optional<Link> link = find(exchange, token);
        if (link.isEmpty()) {
            over(exchange);
            return;
        }
        String password = exchange.parameter("password");
        if (!password.equals(exchange.parameter("again"))) {
            List<Fault> faults = List.of(new Fault("again", exchange.text("page.password.differs")));
            choice(exchange, UNPROCESSABLE, token, link.get(), faults);
            return;
        }
        try {
            switch (exchange.place()) {
                case Place.OfTenant(var tenant) -> Scope.of(tenant.id()).run(() -> invitations.choose(token, password));
                case Place.OfPlatform() -> Scope.platform().run(() -> operators.choose(token, password));
                case Place.Entrance(), Place.Nowhere() -> throw new NotFoundException(token);
            }
            exchange.redirect(SignInPage.PATH + "?notice=chosen");
        } catch (NotFoundException usedMeanwhile) {
            over(exchange);
        } catch (InvalidException refused) {
            List<Fault> faults = new ArrayList<>();
            refused.violations()
                    .forEach(violation -> faults.add(new Fault(
                            "password",
                            exchange.text(
                                    "violation." + violation.code(),
                                    violation.arguments().toArray()))));
            choice(exchange, UNPROCESSABLE, token, link.get(), faults);
        }
    }

    private Optional<Link> find(Exchange exchange, String token) {
        return switch (exchange.place()) {
            case Place.OfTenant(var tenant) ->
                Scope.of(tenant.id())
                        .call(() -> invitations.find(token))
                        .map(link -> new Link(
                                link.purpose() == Invitations.Purpose.INVITATION, link.username(), link.name()));
            case Place.OfPlatform() ->
                Scope.platform()
                        .call(() -> operators.invited(token))
                        .map(operator -> new Link(true, operator.username(), operator.name()));
            case Place.Entrance(), Place.Nowhere() -> Optional.empty();
        };
    }

    private void choice(Exchange exchange, int status, String token, Link link, List<Fault> faults) throws IOException {
        String kind = link.invitation() ? "page.invitation" : "page.reset";
        exchange.send(
                status,
                templates.password(
                        exchange.frame(exchange.text(kind + ".title")),
                        new PasswordForm(
                                Invitations.PATH + Exchange.encoded(token),
                                exchange.text(kind + ".lead", link.name()),
                                link.username(),
                                faults)));
    }

    private void over(Exchange exchange) throws IOException {
        String heading = exchange.text("page.link.over.title");
        exchange.send(
                404,
                templates.notice(
                        exchange.frame(heading),
                        new Notice(
                                heading,
                                exchange.text("page.link.over.explanation"),
                                Optional.empty(),
                                Optional.of(
                                        new Frame.Link(exchange.text("page.link.over.sign-in"), SignInPage.PATH)))));
    }

    void forgot(Exchange exchange) throws IOException {
        if (exchange.place() instanceof Place.OfTenant) {
            ask(exchange, 200, "", List.of());
        } else {
            said(exchange, exchange.text("page.forgot.title"), exchange.text("page.forgot.operator"));
        }
    }

    /** Answers the same, and as quickly, whether there is such a user or not. */
    void request(Exchange exchange, Place.OfTenant place) throws IOException {
        String who = exchange.parameter("who").strip();
        if (who.isEmpty()) {
            List<Fault> faults = List.of(new Fault("who", exchange.text("page.forgot.who.missing")));
            ask(exchange, UNPROCESSABLE, who, faults);
            return;
        }
        Scope.of(place.tenant().id()).run(() -> invitations.requestReset(who));
        boolean read = embedded && !mail.delivers();
        said(
                exchange,
                exchange.text("page.forgot.sent.title"),
                exchange.text("page.forgot.sent.lead") + (read ? " " + exchange.text("page.forgot.sent.outbox") : ""));
    }

    private void ask(Exchange exchange, int status, String who, List<Fault> faults) throws IOException {
        exchange.send(
                status,
                templates.forgot(exchange.frame(exchange.text("page.forgot.title")), new ForgotForm(who, faults)));
    }

    private void said(Exchange exchange, String heading, String explanation) throws IOException {
        exchange.send(
                200,
                templates.notice(
                        exchange.frame(heading),
                        new Notice(
                                heading,
                                explanation,
                                Optional.empty(),
                                Optional.of(new Frame.Link(exchange.text("page.back"), SignInPage.PATH)))));
    }
}
