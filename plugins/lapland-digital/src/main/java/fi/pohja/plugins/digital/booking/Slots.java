package fi.pohja.plugins.digital.booking;

import fi.pohja.plugins.digital.point.OpeningHours;
import fi.pohja.plugins.digital.point.OpeningHours.Hours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Optional<Hours> open = hours.on(day.getDayOfWeek());
        List<LocalTime> free = new ArrayList<>();
        if (open.isEmpty()) {
            return free;
        }
        LocalDateTime closes = day.atTime(open.get().closes());
        LocalDateTime start = day.atTime(open.get().opens());
        while (!start.plusMinutes(minutes).isAfter(closes)) {
            LocalDateTime from = start;
            LocalDateTime until = start.plusMinutes(minutes);
            if (from.isAfter(now) && held.stream().noneMatch(one -> one.overlaps(from, until))) {
                free.add(from.toLocalTime());
            }
            start = until;
        }
        return free;
    }
}
