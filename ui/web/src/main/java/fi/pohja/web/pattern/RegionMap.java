package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.pattern.Markup.escaped;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/**
 * Regions or municipalities coloured by a value, with legend and the table behind it. The drawing is for the eye; what
 * it says and where it leads must also be in the table or in a list beside it.
 */
public final class RegionMap extends Div {

    /** Colours there are for values, from least to most. */
    public static final int STEPS = 5;

    private final Picture picture;

    /**
     * @param valueHeading what the value is, for the table; empty for a map that only leads somewhere
     * @param legend the words of each colour used, from step 0; empty for none
     */
    public RegionMap(
            String title,
            String summary,
            RegionOutlines outlines,
            List<MapRegion> regions,
            String valueHeading,
            List<String> legend) {
        addClassName("region-map");
        Div drawing = new Div(new Svg(svg(outlines, regions)));
        drawing.addClassName("region-drawing");
        if (!legend.isEmpty()) {
            drawing.add(legend(legend, regions));
        }
        picture = new Picture(title, summary, drawing, () -> table(title, valueHeading, regions));
        add(picture);
    }

    /** Adds the line under the map: date, source of the value and of the borders. */
    public RegionMap source(String words) {
        picture.source(words);
        return this;
    }

    private static String svg(RegionOutlines outlines, List<MapRegion> regions) {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" aria-hidden=\"true\""
                        + " focusable=\"false\">",
                outlines.width(),
                outlines.height()));
        for (MapRegion region : regions) {
            String outline = outlines.paths().get(region.code());
            if (outline == null) {
                continue;
            }
            String tooltip = region.value().isEmpty() ? region.name() : region.name() + ": " + region.value();
            String step = region.step() == MapRegion.NO_VALUE ? "region-unknown" : "region-step-" + region.step();
            if (!region.address().isEmpty()) {
                svg.append("<a tabindex=\"-1\" href=\"")
                        .append(escaped(region.address()))
                        .append("\" router-ignore=\"\">");
            }
            svg.append("<path class=\"region ")
                    .append(step)
                    .append("\" d=\"")
                    .append(outline)
                    .append("\"><title>")
                    .append(escaped(tooltip))
                    .append("</title></path>");
            if (!region.address().isEmpty()) {
                svg.append("</a>");
            }
        }
        return svg.append("</svg>").toString();
    }

    private static Component legend(List<String> legend, List<MapRegion> regions) {
        UnorderedList list = new UnorderedList();
        list.addClassName("region-legend");
        for (int step = 0; step < legend.size(); step++) {
            list.add(key("region-step-" + step, legend.get(step)));
        }
        if (regions.stream().anyMatch(region -> region.step() == MapRegion.NO_VALUE)) {
            list.add(key("region-unknown", text("pattern.map.unknown")));
        }
        return list;
    }

    private static ListItem key(String className, String words) {
        Span colour = new Span();
        colour.addClassNames("region-key", className);
        return new ListItem(colour, new Span(words));
    }

    private static DataTable table(String title, String valueHeading, List<MapRegion> regions) {
        boolean values = !valueHeading.isEmpty();
        DataTable.Column name = DataTable.Column.words(text("pattern.map.region"));
        DataTable table =
                new DataTable(title, values ? List.of(name, DataTable.Column.numbers(valueHeading)) : List.of(name));
        for (MapRegion region : regions) {
            String value = region.value().isEmpty() ? text("pattern.map.unknown") : region.value();
            table.row(values ? List.of(region.name(), value) : List.of(region.name()));
        }
        return table;
    }
}
