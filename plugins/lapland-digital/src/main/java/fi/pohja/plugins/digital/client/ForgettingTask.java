package fi.pohja.plugins.digital.client;

import fi.pohja.plugins.digital.accessibility.Feedbacks;
import fi.pohja.plugins.digital.appointment.Appointments;
import fi.pohja.plugins.digital.booking.Bookings;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.common.DigitalSettings;
import fi.pohja.plugins.digital.consent.Consents;
import fi.pohja.plugins.digital.message.Messages;
import fi.pohja.spi.Schedule;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.TenantContext;
import java.time.LocalDate;
import java.time.LocalTime;

/** Forgets who people were when their time is over, as the settings say. That they came is still counted. */
public final class ForgettingTask implements ScheduledTask {

    private final Bookings bookings;
    private final Appointments appointments;
    private final Feedbacks feedbacks;
    private final Consents consents;
    private final Messages messages;

    public ForgettingTask(
            Bookings bookings, Appointments appointments, Feedbacks feedbacks, Consents consents, Messages messages) {
        this.bookings = bookings;
        this.appointments = appointments;
        this.feedbacks = feedbacks;
        this.consents = consents;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "forgetting";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(3, 50));
    }

    @Override
    public void run(TenantContext context) {
        DigitalSettings settings = context.settings(Declared.SETTINGS);
        LocalDate years = context.today().minusYears(settings.keepYears());
        int forgotten = bookings.forgetBefore(context, context.today().minusDays(settings.keepDays()))
                + appointments.forgetBefore(context, years)
                + feedbacks.forgetBefore(context, years)
                + consents.forgetBefore(context, years)
                + messages.forgetBefore(context, years);
        if (forgotten > 0) {
            context.record(ClientData.forgotten("OLD_FORGOTTEN", forgotten));
        }
    }
}
