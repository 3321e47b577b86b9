package fi.pohja.plugins.family.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.ValueProvider;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Parts;
import java.text.NumberFormat;
import java.util.List;

/** How much each region asked in a year, and its part of the cost. */
final class VolumesPage implements Page {

    private final Volumes volumes;

    VolumesPage(Volumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("volumes", "volumes", "chart", PageGroup.SERVICES, 53)
                .requiring(ConsultationPart.COORDINATE);
    }

    @Override
    public Component create(PageContext context) {
        int thisYear = context.call(call -> call.today().getYear());
        Select<Integer> year = new Select<>();
        year.setLabel(context.text("volumes.year"));
        year.setItems(thisYear, thisYear - 1, thisYear - 2);
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(thisYear);
        NumberFormat numbers = context.writing().numbers();
        numbers.setMinimumFractionDigits(1);
        NumberFormat euros = context.writing().numbers();
        euros.setMinimumFractionDigits(2);
        Grid<Volumes.Line> grid = new Grid<>();
        grid.addColumn(Volumes.Line::region)
                .setHeader(context.text("volumes.region"))
                .setAutoWidth(true);
        number(grid, context, "volumes.asked", Volumes.Line::asked);
        number(grid, context, "volumes.answered", Volumes.Line::answered);
        number(grid, context, "volumes.inTime", Volumes.Line::inTime);
        number(grid, context, "volumes.share", line -> numbers.format(line.share()));
        number(grid, context, "volumes.cost", line -> euros.format(line.cost()));
        grid.setEmptyStateText(context.text("volumes.empty"));
        grid.setAllRowsVisible(true);
        grid.setItems(lines(context, thisYear));
        year.addValueChangeListener(change -> grid.setItems(lines(context, change.getValue())));
        return Parts.page(new Paragraph(context.text("volumes.lead")), year, grid);
    }

    private List<Volumes.Line> lines(PageContext context, int year) {
        return context.call(call -> volumes.of(call, year));
    }

    private static void number(
            Grid<Volumes.Line> grid, PageContext context, String key, ValueProvider<Volumes.Line, Object> value) {
        grid.addColumn(value)
                .setHeader(context.text(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }
}
