package fi.pohja.web.work;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.spi.CardContent;
import fi.pohja.web.chart.Chart;
import fi.pohja.web.map.Borders;
import fi.pohja.web.map.Steps;
import fi.pohja.web.pattern.DataTable;
import fi.pohja.web.pattern.MapRegion;
import fi.pohja.web.pattern.RegionMap;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws what a card shows, whoever made it: the same look, and readable without eyes, for all. */
@Singleton
public final class CardDrawing {

    private final Borders borders;

    CardDrawing(Borders borders) {
        this.borders = borders;
    }

    /** A drawing of the content in the language of the page at work, under its session's lock. */
    public Component draw(String title, CardContent content) {
        return switch (content) {
            case CardContent.Figure figure -> figure(figure);
            case CardContent.Table table -> new CardTable(title, table);
            case CardContent.Text text -> paragraphs(text);
            case CardContent.Series series -> series(series);
            case CardContent.MapLayer layer -> map(layer);
        };
    }

    private static Component figure(CardContent.Figure figure) {
        Span value = new Span(number(figure.value()));
        value.addClassName("card-figure-value");
        Span unit = new Span(figure.unit());
        unit.addClassName("card-figure-unit");
        Div line = new Div();
        line.addClassName("card-figure");
        figure.link()
                .ifPresentOrElse(
                        link -> {
                            Anchor anchor = new Anchor(relative(link));
                            anchor.add(value, unit);
                            line.add(anchor);
                        },
                        () -> line.add(value, unit));
        Div all = new Div(line);
        if (!figure.note().isBlank()) {
            Paragraph note = new Paragraph(figure.note());
            note.addClassName("card-note");
            all.add(note);
        }
        return all;
    }

    private static Component paragraphs(CardContent.Text content) {
        Div all = new Div();
        all.addClassName("card-text");
        for (String paragraph : content.text().split("\n\\s*\n", -1)) {
            if (!paragraph.isBlank()) {
                all.add(new Paragraph(paragraph.strip()));
            }
        }
        return all;
    }

    private static Component series(CardContent.Series series) {
        if (series.points().isEmpty()) {
            return new Paragraph(text("card.no.values"));
        }
        Map.Entry<LocalDate, BigDecimal> last =
                List.copyOf(series.points().entrySet()).getLast();
        String summary = text("card.series.summary", number(last.getValue()), series.unit(), date(last.getKey()));
        return new Chart(text("card.series", series.unit()), summary, option(series), () -> {
                    DataTable table = new DataTable(
                            text("card.series", series.unit()),
                            List.of(
                                    DataTable.Column.words(text("card.series.day")),
                                    DataTable.Column.numbers(series.unit())));
                    series.points().forEach((day, value) -> table.row(List.of(date(day), number(value))));
                    return table;
                })
                .source(text("card.source", series.source()));
    }

    private static ObjectNode option(CardContent.Series series) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ArrayNode data = json.arrayNode();
        series.points()
                .forEach((day, value) ->
                        data.add(json.arrayNode().add(day.toString()).add(value)));
        ObjectNode line = json.objectNode();
        line.put("type", "line");
        line.put("name", series.unit());
        line.set("data", data);
        ObjectNode option = json.objectNode();
        option.set("xAxis", json.objectNode().put("type", "time"));
        option.set("yAxis", json.objectNode().put("type", "value").put("name", series.unit()));
        option.set("series", json.arrayNode().add(line));
        return option;
    }

    private Component map(CardContent.MapLayer layer) {
        boolean municipalities = layer.areas() == CardContent.MapLayer.Areas.MUNICIPALITIES;
        Map<String, String> names =
                municipalities ? borders.municipalityNames(layer.values().keySet()) : borders.regionNames();
        Steps steps = Steps.of(layer.values().values());
        List<MapRegion> regions = new ArrayList<>();
        names.forEach((code, name) -> {
            BigDecimal value = layer.values().get(code);
            regions.add(
                    value == null
                            ? new MapRegion(code, name, "", MapRegion.NO_VALUE, "")
                            : new MapRegion(code, name, number(value) + " " + layer.unit(), steps.step(value), ""));
        });
        return new RegionMap(
                        text("card.map", layer.unit()),
                        "",
                        municipalities ? borders.municipalities(names.keySet()) : borders.regions(),
                        regions,
                        layer.unit(),
                        steps.legend())
                .source(text("card.source", layer.source()));
    }

    /** Addresses of pages are relative to the page's base. */
    static String relative(String link) {
        String bare = link.startsWith("/") ? link.substring(1) : link;
        return bare.isEmpty() ? "." : bare;
    }
}
