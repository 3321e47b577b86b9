package fi.pohja.plugins.digital.booking;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A time booked at a point, by nobody one could name.
 *
 * @param code with it the booking is looked at and cancelled; the empty text once forgotten
 * @param starts in Finland
 * @param nickname what one is called by at the point; the empty text once forgotten
 * @param support whether help is wanted
 */
public record PointBooking(
        UUID id,
        String code,
        UUID point,
        LocalDateTime starts,
        int minutes,
        String nickname,
        Purpose purpose,
        boolean support,
        BookingState state) {

    LocalDateTime ends() {
        return starts.plusMinutes(minutes);
    }
}
