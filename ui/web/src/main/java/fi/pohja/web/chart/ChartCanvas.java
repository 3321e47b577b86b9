package fi.pohja.web.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import tools.jackson.databind.node.ObjectNode;

/** The drawing itself: an ECharts option in, a picture out. Views use {@link Chart}, which adds the table. */
@Tag("pohja-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./pohja-chart.js")
final class ChartCanvas extends Component implements HasSize {

    /** Draws {@code option} instead of what was drawn before; merged with the colours of the page. */
    void draw(ObjectNode option) {
        getElement().setPropertyJson("option", option);
    }
}
