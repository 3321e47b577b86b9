package fi.pohja.meeting;

import fi.pohja.organisation.NamedBody;
import fi.pohja.programme.NamedProject;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A meeting as lists and calendars show it.
 *
 * @param participants how many took part; empty when it is not known
 * @param invited how many were invited or registered
 * @param coming how many of them said they come
 */
public record MeetingRow(
        MeetingId id,
        MeetingKind kind,
        LocalizedText title,
        Optional<NamedBody> body,
        Optional<NamedProject> project,
        Optional<NamedSeries> series,
        Optional<WorkshopStep> step,
        MeetingMode mode,
        LocalizedText place,
        LocalDate day,
        Optional<LocalTime> begins,
        Optional<LocalTime> ends,
        MeetingState state,
        Optional<Integer> participants,
        int invited,
        int coming,
        boolean archived,
        int version) {}
