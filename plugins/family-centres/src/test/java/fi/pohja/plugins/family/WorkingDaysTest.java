package fi.pohja.plugins.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void easterIsWhereTheAlmanacHasIt() {
        assertEquals(day("2020-04-12"), WorkingDays.easter(2020));
        assertEquals(day("2024-03-31"), WorkingDays.easter(2024));
        assertEquals(day("2025-04-20"), WorkingDays.easter(2025));
        assertEquals(day("2026-04-05"), WorkingDays.easter(2026));
        assertEquals(day("2038-04-25"), WorkingDays.easter(2038));
    }

    @Test
    void holidaysAndEvesDoNotCount() {
        for (String free : List.of(
                "2026-01-01",
                "2026-01-06",
                "2026-04-03",
                "2026-04-06",
                "2026-05-01",
                "2026-05-14",
                "2026-06-19",
                "2026-12-24",
                "2026-12-25",
                "2027-12-06",
                "2026-06-20",
                "2026-06-21")) {
            assertFalse(WorkingDays.is(day(free)), free);
        }
        for (String working : List.of("2026-01-02", "2026-04-02", "2026-06-18", "2026-06-22", "2026-06-26")) {
            assertTrue(WorkingDays.is(day(working)), working);
        }
    }

    @Test
    void aPromiseRunsOnWorkingDaysOnly() {
        assertEquals(day("2026-03-03"), WorkingDays.after(day("2026-03-02"), 1));
        assertEquals(day("2026-03-09"), WorkingDays.after(day("2026-03-06"), 1));
        assertEquals(day("2026-04-07"), WorkingDays.after(day("2026-04-02"), 1));
        assertEquals(day("2026-12-30"), WorkingDays.after(day("2026-12-23"), 3));
        assertEquals(day("2026-03-09"), WorkingDays.after(day("2026-03-07"), 0));
        assertEquals(day("2026-03-09"), WorkingDays.after(day("2026-03-07"), 1));
    }
}
