package fi.pohja.plugins.digital.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.common.PublicTexts;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.plugins.digital.point.ServicePoint;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who comes to the points from a day on, at all of them or one, and what came of it. */
public final class BookingsPage implements Page {

    static final String PATH = "bookings";

    private final Bookings bookings;
    private final Points points;

    public BookingsPage(Bookings bookings, Points points) {
        this.bookings = bookings;
        this.points = points;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "bookings", "calendar", PageGroup.SERVICES, 30)
                .requiring(Declared.BOOKINGS);
    }

    @Override
    public Component create(PageContext context) {
        Map<UUID, String> names = context.<Map<UUID, String>>call(points::names);
        LocalDate today = context.call(call -> call.today());
        Select<ServicePoint> point = new Select<>();
        point.setLabel(context.text("point"));
        point.setItems(context.<List<ServicePoint>>call(points::list));
        point.setItemLabelGenerator(one -> one == null ? context.text("points.all") : one.named(context.language()));
        point.setEmptySelectionAllowed(true);
        point.setEmptySelectionCaption(context.text("points.all"));
        point.setWidthFull();
        DatePicker from = Fields.day(context, "bookings.from");
        from.setValue(today);
        Grid<PointBooking> grid = new Grid<>();
        Runnable show = () -> {
            LocalDate first = from.getOptionalValue().orElse(today);
            List<PointBooking> found = context.call(call -> bookings.from(call, first));
            grid.setItems(found.stream()
                    .filter(booking -> point.isEmpty()
                            || booking.point().equals(point.getValue().id()))
                    .toList());
        };
        grid.addColumn(booking -> Days.time(context, booking.starts()))
                .setHeader(context.text("booking.when"))
                .setAutoWidth(true);
        grid.addColumn(PointBooking::nickname)
                .setHeader(context.text("booking.nickname"))
                .setAutoWidth(true);
        grid.addColumn(booking -> names.getOrDefault(booking.point(), ""))
                .setHeader(context.text("point"))
                .setAutoWidth(true);
        grid.addColumn(booking -> context.text(booking.support() ? "yes" : "no"))
                .setHeader(context.text("booking.support"))
                .setAutoWidth(true);
        grid.addColumn(booking -> context.text("booking.state." + booking.state()))
                .setHeader(context.text("booking.state"))
                .setAutoWidth(true);
        grid.addComponentColumn(booking -> actions(context, booking, today, show))
                .setHeader(context.text("action"))
                .setAutoWidth(true);
        grid.addColumn(booking -> context.text("purpose." + booking.purpose()))
                .setHeader(context.text("booking.purpose"))
                .setAutoWidth(true);
        grid.setEmptyStateText(context.text("bookings.empty"));
        grid.setAllRowsVisible(true);
        point.addValueChangeListener(change -> show.run());
        from.addValueChangeListener(change -> show.run());
        show.run();
        Anchor outside = Parts.outside(PublicTexts.address(BookPublicPage.PATH), context.text("bookings.public"));
        return Parts.page(
                new Paragraph(context.text("bookings.lead")),
                outside,
                Parts.part(context.text("bookings.which"), point, from),
                grid);
    }

    /** What can be said of a booking now: nobody has arrived, or failed to, before the day. */
    private Component actions(PageContext context, PointBooking booking, LocalDate today, Runnable show) {
        Div actions = new Div();
        if (booking.state() == BookingState.BOOKED) {
            if (!booking.starts().toLocalDate().isAfter(today)) {
                actions.add(
                        action(context, booking, BookingState.ARRIVED, show),
                        action(context, booking, BookingState.MISSED, show));
            }
            actions.add(action(context, booking, BookingState.CANCELLED, show));
        }
        return actions;
    }

    private Button action(PageContext context, PointBooking booking, BookingState state, Runnable show) {
        String key = "booking.do." + state;
        String about = context.text(key) + ": " + booking.nickname() + ", " + Days.time(context, booking.starts());
        return Parts.quiet(context, key, about, () -> {
            PointBooking settled = context.call(call -> bookings.settle(call, booking, state));
            show.run();
            Notification.show(context.text("booking.state." + settled.state()));
        });
    }
}
