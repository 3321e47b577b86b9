package fi.pohja.plugins.digital.channel;

import fi.pohja.plugins.digital.appointment.Appointments;
import fi.pohja.plugins.digital.booking.Bookings;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.place.Travel;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.spi.TenantContext;
import java.time.LocalDate;

/** Reads what the report on channels counts. */
public final class ChannelReport {

    private final Appointments appointments;
    private final Bookings bookings;
    private final Points points;

    public ChannelReport(Appointments appointments, Bookings bookings, Points points) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.points = points;
    }

    /** The numbers of a term, from a day to a day, both included. */
    public ChannelMix of(TenantContext context, LocalDate from, LocalDate to) {
        return ChannelMix.of(
                from,
                to,
                appointments.between(context, from, to),
                bookings.between(context, from, to),
                points.byId(context),
                new Travel(context.settings(Declared.SETTINGS).roadFactor()));
    }
}
