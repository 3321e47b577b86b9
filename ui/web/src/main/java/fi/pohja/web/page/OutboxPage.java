package fi.pohja.web.page;

import fi.pohja.access.Oversight;
import fi.pohja.notification.Mail;
import fi.pohja.notification.OutgoingMail;
import fi.pohja.web.page.template.Templates;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tenant's outgoing mail, where Pohja is only tried and sends none: the way to invitations and password links. */
@Singleton
final class OutboxPage {

    static final String PATH = "/outbox";

    private static final int MOST = 50;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private final Oversight oversight;
    private final Templates templates;
    private final boolean embedded;

    OutboxPage(Oversight oversight, Templates templates, @Value("${pohja.embedded:false}") boolean embedded) {
        this.oversight = oversight;
        this.templates = templates;
        this.embedded = embedded;
    }

    /** Whether there is such a page at all. */
    boolean exists() {
        return embedded;
    }

    /** @throws fi.pohja.access.DeniedException unless the guest administers users */
    void show(Exchange exchange, Guest guest) throws IOException {
        Mail.Page mails = guest.call(() -> oversight.outbox(0, MOST));
        List<Outbox.Letter> letters = new ArrayList<>();
        for (OutgoingMail mail : mails.items()) {
            letters.add(new Outbox.Letter(mail.to(), mail.subject(), mail.createdAt(), pieces(mail.body())));
        }
        String count = exchange.text("page.outbox.count", mails.total());
        String lead = mails.total() > MOST ? count + ". " + exchange.text("page.outbox.latest", MOST) : count + ".";
        exchange.person(guest.name());
        exchange.send(
                200, templates.outbox(exchange.frame(exchange.text("page.outbox.title")), new Outbox(lead, letters)));
    }

    private static List<Outbox.Piece> pieces(String body) {
        List<Outbox.Piece> pieces = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(body);
        int end = 0;
        while (addresses.find()) {
            pieces.add(new Outbox.Piece(body.substring(end, addresses.start()), false));
            pieces.add(new Outbox.Piece(addresses.group(), true));
            end = addresses.end();
        }
        pieces.add(new Outbox.Piece(body.substring(end), false));
        return pieces;
    }
}
