package fi.pohja.web.page;

import fi.pohja.http.Notices;
import fi.pohja.tenancy.Tenant;
import fi.pohja.text.Texts;
import fi.pohja.web.page.template.Templates;
import fi.pohja.web.pattern.FailureId;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages for what cannot be had. None of them tells anything of what is inside. */
@Singleton
final class NoticePage implements Notices {

    private static final Logger LOG = LoggerFactory.getLogger(NoticePage.class);

    private final Templates templates;

    private final Texts texts;

    NoticePage(Templates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    @Override
    public void unknownHost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response, Optional.empty(), texts);
        notice(exchange, 404, "page.unknown-host", Optional.empty(), Optional.empty());
    }

    @Override
    public void closed(Tenant tenant, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response, Optional.of(tenant), texts);
        Words words = exchange.words();
        String name = words.name(tenant.name());
        boolean suspended = tenant.state() == Tenant.State.SUSPENDED;
        String key = suspended ? "page.suspended" : "page.failed";
        String heading = words.text(key + ".heading", name);
        exchange.send(
                503,
                templates.notice(
                        exchange.frame(heading),
                        new Notice(
                                heading,
                                words.text(key + ".explanation"),
                                suspended
                                        ? tenant.stateReason()
                                                .map(reason ->
                                                        new Notice.Detail(words.text("page.suspended.reason"), reason))
                                        : Optional.empty(),
                                Optional.empty())));
    }

    void unknownPage(Exchange exchange) throws IOException {
        notice(
                exchange,
                404,
                "page.unknown-page",
                Optional.empty(),
                Optional.of(new Frame.Link(exchange.text("page.home"), "/")));
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
        notice(
                exchange,
                500,
                "page.failure",
                Optional.of(new Notice.Detail(exchange.text("page.failure.reference"), id.value())),
                Optional.empty());
    }

    private void notice(
            Exchange exchange,
            int status,
            String key,
            Optional<Notice.Detail> detail,
            Optional<Frame.Link> link,
            Object... arguments)
            throws IOException {
        String heading = exchange.text(key + ".heading", arguments);
        exchange.send(
                status,
                templates.notice(
                        exchange.frame(heading),
                        new Notice(heading, exchange.text(key + ".explanation", arguments), detail, link)));
    }
}
