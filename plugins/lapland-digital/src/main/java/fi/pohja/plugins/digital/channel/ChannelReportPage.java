package fi.pohja.plugins.digital.channel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.ValueProvider;
import fi.pohja.plugins.digital.channel.ChannelMix.Line;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.place.Place;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.util.function.Function;

/** Through which channels people were served in a term, by channel and by municipality, and the travel saved. */
public final class ChannelReportPage implements Page {

    private final ChannelReport report;

    public ChannelReportPage(ChannelReport report) {
        this.report = report;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("channels", "channels", "chart", PageGroup.SERVICES, 33)
                .requiring(Declared.BOOKINGS);
    }

    @Override
    public Component create(PageContext context) {
        LocalDate today = context.call(call -> call.today());
        DatePicker from = Fields.day(context, "channels.from");
        from.setValue(today.withDayOfYear(1));
        DatePicker to = Fields.day(context, "channels.to");
        to.setValue(today);
        Paragraph counted = new Paragraph();
        Grid<Line> channels = grid(
                context,
                "channel",
                line -> context.text(line.key().equals(ChannelMix.POINT) ? "channel.POINT" : "channel." + line.key()));
        Grid<Line> municipalities =
                grid(context, "appointment.municipality", line -> Place.name(line.key(), context.language()));
        municipalities.setEmptyStateText(context.text("channels.empty"));
        Runnable count = () -> {
            LocalDate first = from.getOptionalValue().orElse(today);
            LocalDate last = to.getOptionalValue().orElse(today);
            ChannelMix found = context.call(call -> {
                if (last.isBefore(first)) {
                    throw Typed.fault(call, "channels.order");
                }
                return report.of(call, first, last);
            });
            channels.setItems(found.channels());
            municipalities.setItems(found.municipalities());
            counted.setText(
                    context.text("channels.counted", Days.day(context, found.from()), Days.day(context, found.to())));
        };
        count.run();
        String factor = context.call(call ->
                call.text("travel.method", call.settings(Declared.SETTINGS).roadFactor()));
        return Parts.page(
                new Paragraph(context.text("channels.lead")),
                Parts.part(context.text("channels.term"), from, to, Parts.primary(context, "channels.count", count)),
                counted,
                Parts.wide(context.text("channels.byChannel"), channels),
                Parts.wide(context.text("channels.byMunicipality"), municipalities),
                new Paragraph(factor));
    }

    private static Grid<Line> grid(PageContext context, String nameKey, Function<Line, String> name) {
        Grid<Line> grid = new Grid<>();
        grid.addColumn(name::apply).setHeader(context.text(nameKey)).setAutoWidth(true);
        number(context, grid, "channels.booked", Line::booked);
        number(context, grid, "channels.held", Line::held);
        number(context, grid, "channels.failed", Line::failed);
        number(context, grid, "channels.missed", Line::missed);
        number(context, grid, "channels.cancelled", Line::cancelled);
        number(context, grid, "channels.open", Line::open);
        number(
                context,
                grid,
                "channels.kilometres",
                line -> line.kilometres()
                        .map(kilometres -> context.writing().numbers().format(kilometres))
                        .orElse("–"));
        grid.setAllRowsVisible(true);
        return grid;
    }

    private static void number(PageContext context, Grid<Line> grid, String key, ValueProvider<Line, ?> number) {
        grid.addColumn(number)
                .setHeader(context.text(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }
}
