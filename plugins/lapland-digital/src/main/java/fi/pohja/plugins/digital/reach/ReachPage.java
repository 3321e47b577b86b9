package fi.pohja.plugins.digital.reach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.place.Place;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.CardContent.MapLayer;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Parts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who has a service point near: one number, the map, and the same as a table. */
public final class ReachPage implements Page {

    private final Points points;

    public ReachPage(Points points) {
        this.points = points;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("reach", "reach", "municipality", PageGroup.SERVICES, 34);
    }

    private Reach reach(TenantContext context) {
        return Reach.of(
                context.organisations().municipalities().stream()
                        .map(Municipality::code)
                        .flatMap(code -> Place.of(code).stream())
                        .toList(),
                points.list(context),
                context.settings(Declared.SETTINGS).radius());
    }

    @Override
    public Component create(PageContext context) {
        Reach reach = context.call(this::reach);
        NumberFormat numbers = context.writing().numbers();
        Grid<Reach.Line> grid = grid(context, reach, numbers);
        Map<String, BigDecimal> kilometres = reach.lines().stream()
                .filter(line -> line.kilometres().isPresent())
                .collect(Collectors.toMap(
                        line -> line.place().code(),
                        line -> BigDecimal.valueOf(line.kilometres().orElseThrow())));
        Component figure = context.drawn(
                context.text("reach"),
                new CardContent.Figure(
                        BigDecimal.valueOf(reach.percent().orElse(0)),
                        context.text("reach.unit"),
                        context.text(
                                "reach.figure",
                                numbers.format(reach.inhabitantsWithin()),
                                numbers.format(reach.inhabitants()),
                                reach.radius(),
                                reach.municipalitiesWithin(),
                                reach.lines().size()),
                        Optional.empty()));
        Component map = context.drawn(
                context.text("reach.map"),
                new MapLayer(MapLayer.Areas.MUNICIPALITIES, kilometres, "km", context.text("reach.source")));
        return Parts.page(
                new Paragraph(context.text("reach.lead", reach.radius())),
                figure,
                Parts.part(context.text("reach.map"), map),
                Parts.wide(context.text("reach.table"), grid),
                new Paragraph(context.text("reach.method")));
    }

    private static Grid<Reach.Line> grid(PageContext context, Reach reach, NumberFormat numbers) {
        Grid<Reach.Line> grid = new Grid<>();
        grid.addColumn(line -> line.place().name().text(context.language()))
                .setHeader(context.text("point.municipality"))
                .setAutoWidth(true);
        grid.addColumn(line -> line.kilometres().map(String::valueOf).orElse("–"))
                .setHeader(context.text("reach.kilometres"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(line -> context.text(line.within() ? "yes" : "no"))
                .setHeader(context.text("reach.within", reach.radius()))
                .setAutoWidth(true);
        grid.addColumn(line -> line.nearest()
                        .map(point -> point.named(context.language()))
                        .orElse(""))
                .setHeader(context.text("reach.nearest"))
                .setAutoWidth(true);
        grid.addColumn(line -> numbers.format(line.place().population()))
                .setHeader(context.text("reach.population"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.setItems(reach.lines());
        grid.setEmptyStateText(context.text("reach.none"));
        grid.setAllRowsVisible(true);
        return grid;
    }
}
