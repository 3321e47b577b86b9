package fi.pohja.plugins.digital.channel;

import fi.pohja.plugins.digital.appointment.AppointmentState;
import fi.pohja.plugins.digital.appointment.Channel;
import fi.pohja.plugins.digital.appointment.RemoteAppointment;
import fi.pohja.plugins.digital.booking.BookingState;
import fi.pohja.plugins.digital.booking.PointBooking;
import fi.pohja.plugins.digital.place.Place;
import fi.pohja.plugins.digital.place.Travel;
import fi.pohja.plugins.digital.point.ServicePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Through which channels people were served in a term, what came of it, and what travel it saved. Counts what begins in the
 * term; the outcomes of a line add up to what was booked.
 *
 * @param channels a line for each channel, and for visits to service points
 * @param municipalities a line for each municipality somebody was served from at a distance, by code
 */
public record ChannelMix(LocalDate from, LocalDate to, List<Line> channels, List<Line> municipalities) {

    /** Key of the line of visits to service points. */
    static final String POINT = "POINT";

    /**
     * One line.
     *
     * @param key a channel, {@link #POINT}, or a municipality's code
     * @param booked what begins in the term, whatever came of it
     * @param open neither held nor settled
     * @param kilometres saved by what was held; empty where nothing can be said of it
     */
    public record Line(
            String key,
            long booked,
            long held,
            long failed,
            long missed,
            long cancelled,
            long open,
            Optional<Integer> kilometres) {}

    /**
     * Counts.
     *
     * @param points by id, where appointments were taken part from
     */
    static ChannelMix of(
            LocalDate from,
            LocalDate to,
            List<RemoteAppointment> appointments,
            List<PointBooking> visits,
            Map<UUID, ServicePoint> points,
            Travel travel) {
        List<Line> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            channels.add(line(
                    channel.name(),
                    appointments.stream()
                            .filter(one -> one.channel() == channel)
                            .toList(),
                    points,
                    travel));
        }
        channels.add(visits(visits));
        Map<String, List<RemoteAppointment>> homes =
                appointments.stream().collect(Collectors.groupingBy(RemoteAppointment::municipality));
        List<Line> municipalities = homes.entrySet().stream()
                .map(home -> line(home.getKey(), home.getValue(), points, travel))
                .sorted(Comparator.comparing(line -> Place.name(line.key(), "fi")))
                .toList();
        return new ChannelMix(from, to, channels, municipalities);
    }

    private static Line line(String key, List<RemoteAppointment> all, Map<UUID, ServicePoint> points, Travel travel) {
        Function<Predicate<AppointmentState>, Long> count = which ->
                all.stream().map(RemoteAppointment::state).filter(which).count();
        List<Integer> saved = all.stream()
                .filter(one -> one.state() == AppointmentState.HELD)
                .flatMap(one -> travel
                        .saved(
                                one.municipality(),
                                one.unitMunicipality(),
                                one.point()
                                        .flatMap(point -> Optional.ofNullable(points.get(point)))
                                        .map(ServicePoint::where))
                        .stream())
                .toList();
        return new Line(
                key,
                all.size(),
                count.apply(AppointmentState.HELD::equals),
                count.apply(AppointmentState.FAILED::equals),
                count.apply(AppointmentState.NOT_COME::equals),
                count.apply(AppointmentState.CANCELLED::equals),
                count.apply(AppointmentState::open),
                Optional.of(saved.stream().mapToInt(Integer::intValue).sum()));
    }

    /** Where a visitor came from is not asked, so nothing is said of travel. */
    private static Line visits(List<PointBooking> all) {
        Function<BookingState, Long> count =
                which -> all.stream().filter(one -> one.state() == which).count();
        return new Line(
                POINT,
                all.size(),
                count.apply(BookingState.ARRIVED),
                0,
                count.apply(BookingState.MISSED),
                count.apply(BookingState.CANCELLED),
                count.apply(BookingState.BOOKED),
                Optional.empty());
    }
}
