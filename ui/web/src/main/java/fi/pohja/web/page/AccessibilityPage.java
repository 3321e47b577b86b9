package fi.pohja.web.page;

import fi.pohja.web.page.template.Templates;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** The accessibility statement of a tenant; for everybody, signed in or not. */
@Singleton
final class AccessibilityPage {

    static final String PATH = "/accessibility";

    private static final List<String> GAPS = List.of(
            "page.accessibility.gap.1",
            "page.accessibility.gap.2",
            "page.accessibility.gap.3",
            "page.accessibility.gap.4");

    private final Templates templates;
    private final String feedbackAddress;

    /** @param feedbackAddress an e-mail address, empty when there is none */
    AccessibilityPage(Templates templates, @Value("${pohja.accessibility.feedback:}") String feedbackAddress) {
        this.templates = templates;
        this.feedbackAddress = feedbackAddress;
    }

    void show(Exchange exchange, Place.OfTenant place) throws IOException {
        String name = exchange.words().name(place.tenant().name());
        exchange.send(
                200,
                templates.accessibility(
                        exchange.frame(exchange.text("page.accessibility.title")),
                        new AccessibilityStatement(
                                exchange.text("page.accessibility.lead", name),
                                GAPS.stream().map(exchange::text).toList(),
                                feedbackAddress.isEmpty()
                                        ? exchange.text("page.accessibility.feedback.none")
                                        : exchange.text("page.accessibility.feedback.mail", feedbackAddress))));
    }
}
