package fi.pohja.web.page;

import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/** Draws the page on which a municipality answers a request for its commitment. */
@Singleton
public final class CommitmentPage {

    private final Templates templates;

    CommitmentPage(Templates templates) {
        this.templates = templates;
    }

    /** The request with its form. */
    public void show(Exchange exchange, int status, CommitmentAnswer form) throws IOException {
        exchange.send(status, templates.commitment(exchange.frame(exchange.text("page.commitment.title")), form));
    }

    /** An answer has come. */
    public void thank(Exchange exchange) throws IOException {
        notice(exchange, 200, "page.commitment.thanks");
    }

    /** The office has registered the answer; it stays as it is. */
    public void registered(Exchange exchange) throws IOException {
        notice(exchange, 200, "page.commitment.registered");
    }

    /** The link was guessed, has ended or has expired. */
    public void over(Exchange exchange) throws IOException {
        notice(exchange, 404, "page.commitment.over");
    }

    private void notice(Exchange exchange, int status, String key) throws IOException {
        String heading = exchange.text(key + ".title");
        exchange.send(
                status,
                templates.notice(
                        exchange.frame(heading),
                        new Notice(heading, exchange.text(key + ".explanation"), Optional.empty(), Optional.empty())));
    }
}
