package fi.pohja.web.indicator;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.indicator.Fetched;
import fi.pohja.indicator.Indicator;
import fi.pohja.spi.CardContent;
import fi.pohja.web.programme.Section;
import fi.pohja.web.work.CardDrawing;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a plugin's source brought of an indicator: a line over its periods, a map of the latest one. */
@Singleton
final class PeriodCharts {

    private final CardDrawing drawing;

    PeriodCharts(CardDrawing drawing) {
        this.drawing = drawing;
    }

    Section of(Indicator indicator, Fetched fetched) {
        String unit = words(indicator.unit());
        String title = text("indicator.fetched");
        Section section = new Section(title, new Paragraph(text("indicator.fetched.lead", fetched.plugin())));
        Map<LocalDate, BigDecimal> points = new TreeMap<>();
        fetched.ofRegion().forEach(period -> points.put(period.end(), period.value()));
        if (!points.isEmpty()) {
            section.add(drawing.draw(title, new CardContent.Series(unit, points, indicator.source())));
        }
        List<Fetched.Period> municipalities = fetched.periods().stream()
                .filter(period -> period.municipality().isPresent())
                .toList();
        if (!municipalities.isEmpty()) {
            Fetched.Period latest = municipalities.getLast();
            Map<String, BigDecimal> values = municipalities.stream()
                    .filter(period ->
                            period.end().equals(latest.end()) && period.start().equals(latest.start()))
                    .collect(Collectors.toMap(period -> period.municipality().orElseThrow(), Fetched.Period::value));
            section.add(
                    new Paragraph(text("indicator.fetched.latest", date(latest.start()), date(latest.end()))),
                    drawing.draw(
                            title,
                            new CardContent.MapLayer(
                                    CardContent.MapLayer.Areas.MUNICIPALITIES, values, unit, indicator.source())));
        }
        return section;
    }
}
