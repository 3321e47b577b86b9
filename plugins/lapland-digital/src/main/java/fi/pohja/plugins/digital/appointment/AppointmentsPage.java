package fi.pohja.plugins.digital.appointment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.place.Place;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The appointments at a distance from a day on, booking one, and below the page's address each of them by itself. */
public final class AppointmentsPage implements Page {

    static final String PATH = "appointments";

    private static final String NEW = "new";

    private final Appointments appointments;
    private final Points points;

    public AppointmentsPage(Appointments appointments, Points points) {
        this.appointments = appointments;
        this.points = points;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "appointments", "clock", PageGroup.SERVICES, 32)
                .requiring(Declared.CLIENTS);
    }

    static String address(String below) {
        return "x/" + Declared.ID + "/" + PATH + below;
    }

    @Override
    public Component create(PageContext context) {
        if (context.below().equals(NEW)) {
            return Parts.page(
                    new Anchor(address(""), context.text("appointments.back")),
                    new AppointmentForm(context, appointments, points));
        }
        Optional<RemoteAppointment> one = Parts.id(context)
                .flatMap(id -> context.<Optional<RemoteAppointment>>call(call -> appointments.find(call, id)));
        return one.<Component>map(found -> new AppointmentDetail(context, appointments, points, found))
                .orElseGet(() -> list(context));
    }

    private Component list(PageContext context) {
        LocalDate today = context.call(call -> call.today());
        DatePicker from = Fields.day(context, "bookings.from");
        from.setValue(today);
        Grid<RemoteAppointment> grid = new Grid<>();
        grid.addComponentColumn(one -> new Anchor(address("/" + one.id()), Days.time(context, one.starts())))
                .setHeader(context.text("booking.when"))
                .setAutoWidth(true);
        grid.addColumn(one -> context.text("appointment.state." + one.state()))
                .setHeader(context.text("booking.state"))
                .setAutoWidth(true);
        grid.addColumn(RemoteAppointment::client)
                .setHeader(context.text("client"))
                .setAutoWidth(true);
        grid.addColumn(one -> context.text("channel." + one.channel()))
                .setHeader(context.text("channel"))
                .setAutoWidth(true);
        grid.addColumn(RemoteAppointment::service)
                .setHeader(context.text("appointment.service"))
                .setAutoWidth(true);
        grid.addColumn(RemoteAppointment::unitName)
                .setHeader(context.text("appointment.unit"))
                .setAutoWidth(true);
        grid.addColumn(one -> Place.name(one.municipality(), context.language()))
                .setHeader(context.text("appointment.municipality"))
                .setAutoWidth(true);
        grid.setEmptyStateText(context.text("appointments.empty"));
        grid.setAllRowsVisible(true);
        Runnable show = () -> {
            LocalDate first = from.getOptionalValue().orElse(today);
            grid.setItems(context.<List<RemoteAppointment>>call(call -> appointments.from(call, first)));
        };
        from.addValueChangeListener(change -> show.run());
        show.run();
        return Parts.page(
                new Paragraph(context.text("appointments.lead")),
                Parts.primary(context, "appointment.new", () -> context.open(PATH + "/" + NEW)),
                from,
                grid);
    }
}
