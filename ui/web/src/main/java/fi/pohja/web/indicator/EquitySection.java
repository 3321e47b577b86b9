package fi.pohja.web.indicator;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.indicator.Equity;
import fi.pohja.indicator.Indicator;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How even an indicator is over places: each one beside the country, the widest difference in words. */
final class EquitySection {

    private EquitySection() {}

    static Section of(Indicator indicator, Equity equity, Map<String, String> places) {
        Section section = new Section(text("equity.title", String.valueOf(equity.year())));
        int decimals = indicator.decimals();
        String unit = words(indicator.unit());
        if (equity.places().size() > 1) {
            section.add(new Paragraph(text(
                    "equity.spread",
                    name(equity.places().getFirst(), places),
                    SeriesChart.figure(equity.places().getFirst().value(), decimals),
                    name(equity.places().getLast(), places),
                    SeriesChart.figure(equity.places().getLast().value(), decimals),
                    SeriesChart.figure(equity.spread(), decimals),
                    unit)));
        }
        RecordTable table = new RecordTable(
                        text("equity.title", String.valueOf(equity.year())),
                        List.of(
                                text("observation.field.region"),
                                text("observation.field.value"),
                                text("equity.difference"),
                                text("equity.standing")),
                        false)
                .numeric(1)
                .numeric(2);
        equity.places()
                .forEach(place -> table.row(
                        List.of(
                                new Span(name(place, places)),
                                new Span(SeriesChart.figure(place.value(), decimals)),
                                new Span(place.difference()
                                        .map(difference -> signed(difference, decimals))
                                        .orElse("–")),
                                badge(place.standing())),
                        Optional.empty()));
        equity.country()
                .ifPresent(country -> table.totals(List.of(
                        new Span(text("observation.country")),
                        new Span(SeriesChart.figure(country, decimals)),
                        new Span(""),
                        new Span(""))));
        section.add(table);
        return section;
    }

    private static String name(Equity.PlaceNumber place, Map<String, String> places) {
        return places.getOrDefault(place.region(), place.region());
    }

    private static String signed(BigDecimal difference, int decimals) {
        String plain = SeriesChart.figure(difference.abs(), decimals);
        return difference.signum() > 0 ? "+" + plain : difference.signum() < 0 ? "\u2212" + plain : plain;
    }

    private static Component badge(Equity.Standing standing) {
        return new StateBadge(
                text("equity.standing." + standing),
                switch (standing) {
                    case BETTER -> Tone.SUCCESS;
                    case WORSE -> Tone.WARNING;
                    case LEVEL, UNKNOWN -> Tone.NEUTRAL;
                });
    }
}
