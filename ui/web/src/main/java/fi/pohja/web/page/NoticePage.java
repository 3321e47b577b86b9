package fi.pohja.web.page;

import fi.pohja.tenancy.Tenant;
import fi.pohja.web.page.template.Templates;
import fi.pohja.web.pattern.FailureId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages for what cannot be had. None of them tells anything of what is inside. */
@Singleton
final class NoticePage {

    private static final Logger LOG = LoggerFactory.getLogger(NoticePage.class);
    private static final String RETRY_AFTER_SECONDS = "300";

    private final Templates templates;

    NoticePage(Templates templates) {
        this.templates = templates;
    }

    void unknownHost(Exchange exchange) throws IOException {
        notice(exchange, 404, "page.unknown-host", Optional.empty(), Optional.empty());
    }

    void unknownPage(Exchange exchange) throws IOException {
        notice(
                exchange,
                404,
                "page.unknown-page",
                Optional.empty(),
                Optional.of(new Frame.Link(exchange.text("page.home"), "/")));
    }

    void closed(Exchange exchange, Tenant tenant) throws IOException {
        String key = tenant.state() == Tenant.State.SUSPENDED ? "page.suspended" : "page.failed";
        exchange.response().setHeader("Retry-After", RETRY_AFTER_SECONDS);
        notice(
                exchange,
                503,
                key,
                Optional.empty(),
                Optional.empty(),
                exchange.words().name(tenant.name()));
    }

    /** @param status 400 or another of the client's errors */
    void badRequest(Exchange exchange, int status) throws IOException {
        notice(
                exchange,
                status,
                "page.bad-request",
                Optional.empty(),
                Optional.of(new Frame.Link(exchange.text("page.home"), "/")));
    }

    void foreignForm(Exchange exchange) throws IOException {
        notice(
                exchange,
                403,
                "page.foreign-form",
                Optional.empty(),
                Optional.of(new Frame.Link(exchange.text("page.home"), "/")));
    }

    void denied(Exchange exchange) throws IOException {
        notice(
                exchange,
                403,
                "page.denied",
                Optional.empty(),
                Optional.of(new Frame.Link(exchange.text("page.home"), "/")));
    }

    /** Logs the failure under an id and shows the id. */
    void failure(Exchange exchange, Exception failure) throws IOException {
        FailureId id = FailureId.next();
        LOG.error("Failure {} while answering {}", id, exchange.path(), failure);
        notice(exchange, 500, "page.failure", Optional.of(id.value()), Optional.empty());
    }

    private void notice(
            Exchange exchange,
            int status,
            String key,
            Optional<String> reference,
            Optional<Frame.Link> link,
            Object... arguments)
            throws IOException {
        String heading = exchange.text(key + ".heading", arguments);
        exchange.send(
                status,
                templates.notice(
                        exchange.frame(heading),
                        new Notice(heading, exchange.text(key + ".explanation", arguments), reference, link)));
    }
}
