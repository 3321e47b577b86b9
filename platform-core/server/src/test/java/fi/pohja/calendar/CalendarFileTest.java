package fi.pohja.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2020-01-20T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2020, 1, 29);

    private static CalendarEntry entry(Optional<LocalTime> begins, boolean cancelled) {
        return new CalendarEntry(
                "1@pohja",
                "Kehittämistarpeiden valinta; osa 1, \"tarpeet\"",
                "Ensimmäinen rivi\nToinen rivi, jossa on paljon sanoja ja joka on siksi pitempi kuin seitsemänkymmentäviisi",
                "Rovaniemi",
                DAY,
                begins,
                Optional.empty(),
                Optional.of(URI.create("http://lappi.localhost:8080/meetings/1")),
                2,
                cancelled);
    }

    @Test
    void aTimeIsWrittenSoThatEveryCalendarShowsFinlandsHour() {
        String file = CalendarFile.of("Lappi", List.of(entry(Optional.of(LocalTime.of(9, 30)), false)), NOW);

        assertTrue(file.contains("METHOD:PUBLISH"), file);
        assertTrue(file.contains("DTSTART:20200129T073000Z"), file);
        assertTrue(file.contains("DTEND:20200129T083000Z"), file);
        assertTrue(file.lines().allMatch(line -> line.length() <= 76), file);
        ICalendar read = Biweekly.parse(file).first();
        VEvent event = read.getEvents().getFirst();
        assertEquals(
                "Kehittämistarpeiden valinta; osa 1, \"tarpeet\"",
                event.getSummary().getValue());
        assertEquals(2, event.getSequence().getValue());
    }

    @Test
    void aMeetingWithoutATimeOfDayTakesTheWholeDay() {
        String file = CalendarFile.of("Lappi", List.of(entry(Optional.empty(), false)), NOW);

        assertTrue(file.contains("DTSTART;VALUE=DATE:20200129"), file);
    }

    @Test
    void whatIsCancelledIsTakenOutOfTheCalendar() {
        String file = CalendarFile.of("Lappi", List.of(entry(Optional.empty(), true)), NOW);

        assertTrue(file.contains("METHOD:CANCEL"), file);
        assertTrue(file.contains("STATUS:CANCELLED"), file);
    }

    @Test
    void aCalendarCanBeEmpty() {
        assertEquals(
                0,
                Biweekly.parse(CalendarFile.of("Lappi", List.of(), NOW))
                        .first()
                        .getEvents()
                        .size());
    }
}
