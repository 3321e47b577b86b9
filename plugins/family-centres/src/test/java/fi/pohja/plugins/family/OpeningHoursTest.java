package fi.pohja.plugins.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static OpeningHours tuesday(String typed) {
        return OpeningHours.of(Map.of(DayOfWeek.TUESDAY, typed));
    }

    @Test
    void whatIsTypedIsReadHoweverPeopleWriteIt() {
        for (String typed : List.of("9-11.30, 13-15", "09.00 – 11:30;13—15.00", " 9:00-11.30 ,13-15:00 ")) {
            OpeningHours hours = tuesday(typed);
            assertEquals("9.00–11.30, 13.00–15.00", hours.times(DayOfWeek.TUESDAY, "fi"), typed);
            assertEquals("9:00–11:30, 13:00–15:00", hours.times(DayOfWeek.TUESDAY, "en"), typed);
            assertEquals("", hours.times(DayOfWeek.MONDAY, "fi"));
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
}
