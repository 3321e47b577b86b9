package fi.pohja.plugins.digital;

import fi.pohja.spi.TenantContext;
import java.time.LocalDate;

/** Reads what the report on channels counts. */
final class ChannelReport {

    private final Appointments appointments;
    private final Bookings bookings;
    private final Points points;

    ChannelReport(Appointments appointments, Bookings bookings, Points points) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.points = points;
    }

    /** The numbers of a term, from a day to a day, both included. */
    ChannelMix of(TenantContext context, LocalDate from, LocalDate to) {
        return ChannelMix.of(
                from,
                to,
                appointments.between(context, from, to),
                bookings.between(context, from, to),
                points.byId(context),
                new Travel(context.settings(LaplandDigitalPlugin.SETTINGS).roadFactor()));
    }
}
