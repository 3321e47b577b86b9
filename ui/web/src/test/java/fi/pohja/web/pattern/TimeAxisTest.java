package fi.pohja.web.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.pohja.text.Formats;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    @Test
    void stepsAreAsLongAsThePeriodAsks() {
        LocalDate start = LocalDate.of(2020, 2, 15);

        assertEquals(
                TimeAxis.Step.MONTH,
                TimeAxis.covering(start, start.plusMonths(6)).step());
        assertEquals(
                TimeAxis.Step.QUARTER,
                TimeAxis.covering(start, start.plusYears(2)).step());
        assertEquals(
                TimeAxis.Step.YEAR, TimeAxis.covering(start, start.plusYears(6)).step());
    }

    @Test
    void beginsAndEndsOnWholeSteps() {
        TimeAxis axis = TimeAxis.covering(LocalDate.of(2020, 5, 15), LocalDate.of(2022, 5, 15));

        assertEquals(LocalDate.of(2020, 4, 1), axis.first());
        assertEquals(LocalDate.of(2022, 7, 1), axis.end());
        assertEquals(0, axis.percent(axis.first()));
        assertEquals(100, axis.percent(axis.end()));
        assertFalse(axis.contains(axis.end()));
    }

    @Test
    void yearsStandOutAmongMonths() {
        TimeAxis axis = TimeAxis.covering(LocalDate.of(2020, 11, 3), LocalDate.of(2021, 2, 1));

        List<String> words =
                axis.ticks(Formats.of("fi")).stream().map(TimeAxis.Tick::words).toList();
        assertEquals(List.of("marras", "joulu", "2021", "helmi"), words);
    }
}
