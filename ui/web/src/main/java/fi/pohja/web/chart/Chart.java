package fi.pohja.web.chart;

import com.vaadin.flow.component.html.Div;
import fi.pohja.web.pattern.DataTable;
import fi.pohja.web.pattern.Picture;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart with the table behind it. Colours, typeface and motion are the page's; the option brings the data and what is
 * particular.
 */
public final class Chart extends Div {

    private final ChartCanvas canvas = new ChartCanvas();
    private final Picture picture;

    /**
     * @param summary what one should see in it, in words; read out in place of the drawing
     * @param option an ECharts option, without colours and fonts
     * @param table the same numbers, made when asked for
     */
    public Chart(String title, String summary, ObjectNode option, Supplier<DataTable> table) {
        addClassName("chart");
        canvas.draw(option);
        picture = new Picture(title, summary, canvas, table);
        add(picture);
    }

    /** Adds the line under the chart: unit, date, source. */
    public Chart source(String words) {
        picture.source(words);
        return this;
    }

    /** Draws other data. */
    public void draw(ObjectNode option) {
        canvas.draw(option);
    }
}
