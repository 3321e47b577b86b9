package fi.pohja.calendar;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One entry of a calendar.
 *
 * @param uid the same for the same thing for ever; a calendar replaces what it has under it
 * @param place empty when there is none
 * @param begins in Finland; empty for a whole day
 * @param ends in Finland, after the beginning; an hour after it when empty
 * @param sequence a higher one replaces a lower one
 * @param cancelled whether it does not take place after all
 */
public record CalendarEntry(
        String uid,
        String title,
        String description,
        String place,
        LocalDate day,
        Optional<LocalTime> begins,
        Optional<LocalTime> ends,
        Optional<URI> address,
        int sequence,
        boolean cancelled) {}
