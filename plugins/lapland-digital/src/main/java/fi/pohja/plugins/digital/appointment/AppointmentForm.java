package fi.pohja.plugins.digital.appointment;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.plugins.digital.point.ServicePoint;
import fi.pohja.spi.core.Municipality;
import fi.pohja.spi.core.ServiceUnit;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;

/** Booking an appointment at a distance. Under the session's lock. */
final class AppointmentForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_HOUR = 9;
    private static final int USUAL = 30;
    private static final int LEAST = 5;
    private static final int MOST = 240;

    AppointmentForm(PageContext context, Appointments appointments, Points points) {
        setWidthFull();
        TextField client = Fields.line(context, "client", Longest.CLIENT);
        client.setHelperText(context.text("client.help"));
        List<String> names = context.call(call -> call.services().list("").stream()
                .map(service -> service.name().text(call.language()))
                .toList());
        ComboBox<String> service = new ComboBox<>(context.text("appointment.service"));
        service.setItems(names);
        service.setAllowCustomValue(true);
        service.addCustomValueSetListener(typed -> service.setValue(typed.getDetail()));
        service.setWidthFull();
        ComboBox<ServiceUnit> unit = new ComboBox<>(context.text("appointment.unit"));
        unit.setItems(context.<List<ServiceUnit>>call(call -> call.services().units("")));
        unit.setItemLabelGenerator(one -> one.name().text(context.language()));
        unit.setWidthFull();
        Select<Channel> channel = Fields.constants(context, "channel", "channel", Channel.values());
        channel.setValue(Channel.VIDEO);
        DateTimePicker starts = Fields.moment(context, "booking.when");
        starts.setValue(context.call(call -> call.today()).plusDays(1).atTime(FIRST_HOUR, 0));
        IntegerField minutes = new IntegerField(context.text("appointment.minutes"));
        minutes.setMin(LEAST);
        minutes.setMax(MOST);
        minutes.setValue(USUAL);
        ComboBox<Municipality> municipality = Fields.municipalities(context, "appointment.municipality");
        municipality.setHelperText(context.text("appointment.municipality.help"));
        ComboBox<ServicePoint> point = new ComboBox<>(context.text("appointment.point"));
        point.setItems(context.<List<ServicePoint>>call(points::list));
        point.setItemLabelGenerator(one -> one.named(context.language()));
        point.setHelperText(context.text("appointment.point.help"));
        point.setClearButtonVisible(true);
        point.setWidthFull();
        TextField link = Fields.line(context, "appointment.link", Longest.LINK);
        link.setHelperText(context.text("appointment.link.help"));
        add(Parts.part(
                context.text("appointment.new"),
                client,
                service,
                unit,
                channel,
                starts,
                minutes,
                municipality,
                point,
                link,
                Parts.primary(context, "appointment.book", () -> {
                    RemoteAppointment booked = context.call(call -> appointments.book(
                            call,
                            new Appointments.Draft(
                                    client.getValue(),
                                    service.getOptionalValue().orElse(""),
                                    unit.getOptionalValue(),
                                    channel.getValue(),
                                    starts.getOptionalValue(),
                                    minutes.getOptionalValue().orElse(USUAL),
                                    municipality
                                            .getOptionalValue()
                                            .map(Municipality::code)
                                            .orElse(""),
                                    point.getOptionalValue().map(ServicePoint::id),
                                    link.getValue())));
                    context.open(AppointmentsPage.PATH + "/" + booked.id());
                })));
    }
}
