package fi.pohja.web.initiative;

import fi.pohja.initiative.Initiatives;
import fi.pohja.initiative.PublishedInitiative;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.PublicPlace;
import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** {@code /p/initiatives/}: what councils initiated and what was answered, for everybody. */
@Singleton
final class PublishedInitiatives implements PublicPlace {

    private final Initiatives initiatives;
    private final Templates templates;

    PublishedInitiatives(Initiatives initiatives, Templates templates) {
        this.initiatives = initiatives;
        this.templates = templates;
    }

    @Override
    public String prefix() {
        return "/p/initiatives/";
    }

    @Override
    public boolean answer(Exchange exchange, String rest) throws IOException {
        if (!rest.isEmpty()) {
            return false;
        }
        exchange.send(
                HttpServletResponse.SC_OK,
                templates.initiatives(
                        exchange.frame(exchange.text("initiative.public.title")),
                        initiatives.published().stream()
                                .map(published -> words(exchange, published))
                                .toList()));
        return true;
    }

    private static PublishedWords words(Exchange exchange, PublishedInitiative initiative) {
        String body = exchange.words().name(initiative.body());
        return new PublishedWords(
                initiative.code() + " " + exchange.words().name(initiative.title()),
                initiative
                        .submittedOn()
                        .map(day -> exchange.text("initiative.public.from", body, date(exchange, day)))
                        .orElse(body),
                paragraphs(exchange.words().name(initiative.text())),
                initiative
                        .answeredOn()
                        .map(day -> exchange.text("initiative.public.answer", date(exchange, day)))
                        .orElse(exchange.text("initiative.field.answer")),
                initiative.answer().isEmpty()
                        ? List.of(exchange.text("initiative.public.waiting"))
                        : paragraphs(exchange.words().name(initiative.answer())),
                initiative.measures().stream()
                        .map(measure -> exchange.text(
                                "need.public.progress",
                                measure.code() + " " + exchange.words().name(measure.title()),
                                measure.progress()))
                        .toList(),
                paragraphs(exchange.words().name(initiative.effect())));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n\\s*\n", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String date(Exchange exchange, LocalDate day) {
        return exchange.words().formats().day(day);
    }
}
