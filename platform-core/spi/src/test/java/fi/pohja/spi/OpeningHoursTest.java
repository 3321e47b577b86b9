package fi.pohja.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.spi.OpeningHours.Span;
import java.text.DecimalFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Opening hours as they are typed, kept and written. */
class OpeningHoursTest {

    private static final Writing FINNISH = new Finnish();

    private static OpeningHours tuesday(String typed) {
        return OpeningHours.of(Map.of(DayOfWeek.TUESDAY, typed));
    }

    @Test
    void whatIsTypedIsReadHoweverPeopleWriteIt() {
        for (String typed : List.of("9-11.30, 13-15", "09.00 – 11:30;13—15.00", " 9:00-11.30 ,13-15:00 ")) {
            OpeningHours hours = tuesday(typed);
            assertEquals("klo 9.00–klo 11.30, klo 13.00–klo 15.00", hours.times(DayOfWeek.TUESDAY, FINNISH), typed);
            assertEquals("9.00–11.30, 13.00–15.00", hours.typed(DayOfWeek.TUESDAY), typed);
            assertEquals(hours, tuesday(hours.typed(DayOfWeek.TUESDAY)), "what is to be typed over is read again");
            assertEquals("", hours.times(DayOfWeek.MONDAY, FINNISH));
            assertEquals("", hours.typed(DayOfWeek.MONDAY));
        }
    }

    @Test
    void whatIsStoredIsReadAsItWas() {
        OpeningHours hours = OpeningHours.of(
                Map.of(DayOfWeek.TUESDAY, "9-11.30, 13-15", DayOfWeek.SUNDAY, "17-19", DayOfWeek.FRIDAY, ""));

        assertEquals("2 09:00-11:30,13:00-15:00;7 17:00-19:00", hours.stored());
        assertEquals(hours, OpeningHours.read(hours.stored()));
        assertTrue(OpeningHours.read("").week().isEmpty());
    }

    @Test
    void whatCannotBeReadIsSaid() {
        for (String wrong : List.of("aamulla", "9", "11-9", "9-9", "9-12, 11-13", "25-26", "9.75-10", "9-11,")) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> tuesday(wrong), wrong);
            assertEquals(wrong, refused.getMessage());
        }
    }

    @Test
    void daysOfTheSameTimesStandTogether() {
        assertEquals(
                List.of("ma–pe klo 9.00–klo 15.00"),
                OpeningHours.weekdays(LocalTime.of(9, 0), LocalTime.of(15, 0)).lines(FINNISH));
        assertEquals(
                List.of(
                        "ma klo 9.00–klo 12.00",
                        "ti–ke klo 9.00–klo 11.00, klo 13.00–klo 15.00",
                        "su klo 9.00–klo 12.00"),
                OpeningHours.of(Map.of(
                                DayOfWeek.MONDAY, "9-12",
                                DayOfWeek.TUESDAY, "9-11,13-15",
                                DayOfWeek.WEDNESDAY, "9-11,13-15",
                                DayOfWeek.SUNDAY, "9-12"))
                        .lines(FINNISH));
        assertEquals(List.of(), OpeningHours.none().lines(FINNISH));
    }

    @Test
    void timesThatCannotBeAreNotKept() {
        Span morning = new Span(LocalTime.of(9, 0), LocalTime.of(12, 0));
        Span noon = new Span(LocalTime.of(11, 0), LocalTime.of(13, 0));
        Map<DayOfWeek, List<Span>> overlapping = Map.of(DayOfWeek.MONDAY, List.of(morning, noon));
        LocalTime nine = LocalTime.of(9, 0);

        assertThrows(IllegalArgumentException.class, () -> new OpeningHours(overlapping));
        assertThrows(IllegalArgumentException.class, () -> new Span(nine, nine));
    }

    /** A language of the test's own, so that what is written is seen to be the language's. */
    private static final class Finnish implements Writing {

        private static final List<String> DAYS = List.of("ma", "ti", "ke", "to", "pe", "la", "su");

        @Override
        public String day(LocalDate day) {
            return day.toString();
        }

        @Override
        public String fullDay(LocalDate day) {
            return day.toString();
        }

        @Override
        public String time(LocalTime time) {
            return String.format(Locale.ROOT, "klo %d.%02d", time.getHour(), time.getMinute());
        }

        @Override
        public String weekday(DayOfWeek day) {
            return shortWeekday(day);
        }

        @Override
        public String shortWeekday(DayOfWeek day) {
            return DAYS.get(day.getValue() - 1);
        }

        @Override
        public DecimalFormat numbers() {
            return new DecimalFormat();
        }
    }
}
