package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;

/** The numbers for the report on the Sámi Language Act, of a term one chooses, each with what it counts. */
final class ReportPage implements Page {

    private final Report report;

    ReportPage(Report report) {
        this.report = report;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("report", "report", "report", PageGroup.SERVICES, 23)
                .requiring(SamiServicesPlugin.HANDLE);
    }

    @Override
    public Component create(PageContext context) {
        LocalDate today = context.call(call -> call.today());
        DatePicker from = day(context, "report.from", today.withDayOfYear(1));
        DatePicker to = day(context, "report.to", today);
        Paragraph counted = new Paragraph();
        Grid<LanguageActReport.Line> grid = new Grid<>();
        grid.addColumn(line -> context.text("report." + line.key()))
                .setHeader(context.text("report.line"))
                .setAutoWidth(true);
        for (SamiLanguage language : SamiLanguage.values()) {
            grid.addColumn(line -> line.numbers().getOrDefault(language, 0))
                    .setHeader(context.text("language." + language))
                    .setTextAlign(ColumnTextAlign.END)
                    .setAutoWidth(true);
        }
        grid.addColumn(LanguageActReport.Line::total)
                .setHeader(context.text("report.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(line -> context.text("report." + line.key() + ".counts"))
                .setHeader(context.text("report.counts"))
                .setWidth("24rem")
                .setFlexGrow(1);
        // What a line counts is read to its end.
        grid.getElement().getThemeList().add("wrap-cell-content");
        grid.setAllRowsVisible(true);
        Runnable count = () -> {
            LocalDate first = from.getOptionalValue().orElse(today);
            LocalDate last = to.getOptionalValue().orElse(today);
            LanguageActReport found = context.call(call -> {
                if (last.isBefore(first)) {
                    throw Typed.fault(call, "report.order");
                }
                return report.of(call, first, last);
            });
            grid.setItems(found.lines());
            counted.setText(context.text(
                    "report.counted",
                    Days.day(context, found.from()),
                    Days.day(context, found.to()),
                    Days.day(context, found.countedAt())));
        };
        Button again = new Button(context.text("report.count"), click -> count.run());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        count.run();
        VerticalLayout page = Parts.page(
                new Paragraph(context.text("report.lead")),
                Parts.part(context.text("report.term"), from, to, again),
                counted,
                grid);
        return page;
    }

    private static DatePicker day(PageContext context, String labelKey, LocalDate day) {
        DatePicker picker = Fields.day(context, labelKey);
        picker.setValue(day);
        return picker;
    }
}
