package fi.pohja.plugins.digital.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.pohja.plugins.digital.booking.Slots.Held;
import fi.pohja.spi.OpeningHours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which times of a day are free. */
class SlotsTest {

    private static final OpeningHours HOURS = OpeningHours.weekdays(LocalTime.of(9, 0), LocalTime.of(11, 15));
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDateTime BEFORE = MONDAY.minusDays(1).atTime(12, 0);

    private static List<String> free(LocalDate day, int minutes, LocalDateTime now, Held... held) {
        return Slots.free(HOURS, day, minutes, List.of(held), now).stream()
                .map(LocalTime::toString)
                .toList();
    }

    @Test
    void timesFollowEachOtherAndEndWithinTheOpeningHours() {
        assertEquals(List.of("09:00", "09:30", "10:00", "10:30"), free(MONDAY, 30, BEFORE));
    }

    @Test
    void aDayWithoutOpeningHoursHasNone() {
        assertEquals(List.of(), free(MONDAY.minusDays(1), 30, BEFORE));
    }

    @Test
    void whatIsHeldOrHasBegunIsNotFree() {
        assertEquals(List.of("10:30"), free(MONDAY, 30, MONDAY.atTime(9, 30), new Held(MONDAY.atTime(10, 0), 30)));
    }

    @Test
    void aTimeBookedWhenTimesWereLongerStillHoldsItsWholeLength() {
        assertEquals(List.of("10:00", "10:30"), free(MONDAY, 30, BEFORE, new Held(MONDAY.atTime(9, 0), 60)));
        assertEquals(List.of("10:00"), free(MONDAY, 60, BEFORE, new Held(MONDAY.atTime(9, 30), 30)));
    }
}
