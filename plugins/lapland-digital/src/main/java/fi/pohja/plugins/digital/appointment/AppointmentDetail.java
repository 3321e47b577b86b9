package fi.pohja.plugins.digital.appointment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.common.PublicTexts;
import fi.pohja.plugins.digital.place.Place;
import fi.pohja.plugins.digital.place.Travel;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.plugins.digital.point.ServicePoint;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Facts;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One appointment at a distance: who waits, letting them in, and what came of it. Under the session's lock. */
final class AppointmentDetail extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    private final transient PageContext context;
    private final transient Appointments appointments;
    private final transient Points points;

    AppointmentDetail(PageContext context, Appointments appointments, Points points, RemoteAppointment appointment) {
        this.context = context;
        this.appointments = appointments;
        this.points = points;
        setPadding(false);
        show(appointment);
    }

    private void show(RemoteAppointment appointment) {
        removeAll();
        add(new Anchor(AppointmentsPage.address(""), context.text("appointments.back")));
        add(Parts.part(appointment.service(), facts(appointment)));
        if (!appointment.state().open()) {
            return;
        }
        if (!appointment.code().isEmpty()) {
            Anchor room = Parts.outside(
                    PublicTexts.address(WaitingPublicPage.PATH + "/" + appointment.code()),
                    context.text("appointment.room"));
            add(Parts.part(
                    context.text("appointment.forClient"),
                    new Paragraph(context.text("appointment.forClient.how", appointment.code())),
                    room));
        }
        boolean waits = appointment.state() == AppointmentState.WAITING;
        boolean inside = appointment.state() == AppointmentState.LET_IN;
        Button letIn =
                Parts.button(context, "appointment.letIn", () -> decide(call -> appointments.letIn(call, appointment)));
        Button held = settling(appointment, "appointment.held", AppointmentState.HELD);
        (inside ? held : letIn).addThemeVariants(ButtonVariant.PRIMARY);
        add(Parts.part(
                context.text("appointment.next"),
                new Paragraph(context.text(
                        waits ? "appointment.waits" : inside ? "appointment.inside" : "appointment.notYet")),
                letIn,
                held,
                settling(appointment, "appointment.notCome", AppointmentState.NOT_COME),
                settling(appointment, "appointment.cancel", AppointmentState.CANCELLED)));
        letIn.setVisible(!inside);
        failing(appointment);
    }

    private Button settling(RemoteAppointment appointment, String key, AppointmentState state) {
        return Parts.button(
                context,
                key,
                () -> decide(call -> appointments.settle(call, appointment, state, Optional.empty(), "")));
    }

    private void failing(RemoteAppointment appointment) {
        Select<FailureReason> reason =
                Fields.constants(context, "appointment.reason", "failure", FailureReason.values());
        TextArea explanation = Fields.words(context, "appointment.explanation", Longest.LINE);
        add(Parts.part(
                context.text("appointment.failed"),
                reason,
                explanation,
                Parts.button(
                        context,
                        "appointment.fail",
                        () -> decide(call -> appointments.settle(
                                call,
                                appointment,
                                AppointmentState.FAILED,
                                reason.getOptionalValue(),
                                explanation.getValue())))));
    }

    private Facts facts(RemoteAppointment appointment) {
        Map<UUID, ServicePoint> at = context.<Map<UUID, ServicePoint>>call(points::byId);
        Optional<ServicePoint> point = appointment.point().map(at::get);
        return new Facts(context)
                .with("booking.state", context.text("appointment.state." + appointment.state()))
                .with("booking.when", Days.time(context, appointment.starts()))
                .with("appointment.minutes", String.valueOf(appointment.minutes()))
                .with("channel", context.text("channel." + appointment.channel()))
                .with("client", appointment.client())
                .with("appointment.unit", appointment.unitName())
                .with("appointment.municipality", Place.name(appointment.municipality(), context.language()))
                .with(
                        "appointment.point",
                        point.map(one -> one.named(context.language())).orElse(""))
                .with(
                        "appointment.arrived",
                        appointment
                                .arrivedAt()
                                .map(moment -> Days.time(context, moment))
                                .orElse(""))
                .with(
                        "appointment.reason",
                        appointment
                                .reason()
                                .map(one -> context.text("failure." + one))
                                .orElse(""))
                .with("appointment.explanation", appointment.explanation())
                .with("travel", travel(appointment, point));
    }

    private String travel(RemoteAppointment appointment, Optional<ServicePoint> point) {
        return context.call(call -> {
            Travel travel = new Travel(call.settings(Declared.SETTINGS).roadFactor());
            return travel.saved(
                            appointment.municipality(), appointment.unitMunicipality(), point.map(ServicePoint::where))
                    .map(saved -> call.text("travel.saved", saved, travel.roadFactor()))
                    .orElseGet(() -> call.text("travel.unknown"));
        });
    }

    private void decide(Function<TenantContext, RemoteAppointment> step) {
        RemoteAppointment now = context.call(step);
        show(now);
        Notification.show(context.text("appointment.state." + now.state()));
    }
}
