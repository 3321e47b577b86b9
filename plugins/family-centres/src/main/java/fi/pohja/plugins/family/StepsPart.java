package fi.pohja.plugins.family;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import fi.pohja.plugins.family.HelpWork.Step;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Days;
import java.util.List;

/** What was done for a request, when and by which title. Under the session's lock. */
final class StepsPart extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    StepsPart(PageContext context, HelpWork work, HelpRequest request) {
        setPadding(false);
        Grid<Step> grid = new Grid<>();
        grid.addColumn(step -> Days.day(context, step.on()))
                .setHeader(context.text("step.on"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(step -> context.text("step." + step.kind()))
                .setHeader(context.text("step"))
                .setAutoWidth(true);
        grid.addColumn(Step::title).setHeader(context.text("step.title")).setAutoWidth(true);
        grid.addColumn(Step::words)
                .setHeader(context.text("step.words"))
                .setWidth("16rem")
                .setFlexGrow(1);
        grid.getElement().getThemeList().add("wrap-cell-content");
        List<Step> found = context.call(call -> work.steps(call, request.id()));
        grid.setItems(found);
        grid.setEmptyStateText(context.text("steps.empty"));
        grid.setAllRowsVisible(true);
        add(new H2(context.text("steps")), grid);
    }
}
