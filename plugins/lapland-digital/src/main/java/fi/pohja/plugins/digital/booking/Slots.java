package fi.pohja.plugins.digital.booking;

import fi.pohja.spi.OpeningHours;
import fi.pohja.spi.OpeningHours.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Which times of a day are free: within the opening hours, not begun, and not held by a booking. */
final class Slots {

    private Slots() {}

    /** A time that is held. */
    record Held(LocalDateTime from, int minutes) {

        LocalDateTime until() {
            return from.plusMinutes(minutes);
        }

        boolean overlaps(LocalDateTime start, LocalDateTime end) {
            return from.isBefore(end) && start.isBefore(until());
        }
    }

    /**
     * The free times of a day, the first first.
     *
     * @param minutes how long one is; a time ends within the opening hours
     * @param now in Finland
     */
    static List<LocalTime> free(OpeningHours hours, LocalDate day, int minutes, List<Held> held, LocalDateTime now) {
        List<LocalTime> free = new ArrayList<>();
        for (Span open : hours.on(day.getDayOfWeek())) {
            LocalDateTime closes = day.atTime(open.until());
            LocalDateTime start = day.atTime(open.from());
            while (!start.plusMinutes(minutes).isAfter(closes)) {
                LocalDateTime from = start;
                LocalDateTime until = start.plusMinutes(minutes);
                if (from.isAfter(now) && held.stream().noneMatch(one -> one.overlaps(from, until))) {
                    free.add(from.toLocalTime());
                }
                start = until;
            }
        }
        return free;
    }
}
