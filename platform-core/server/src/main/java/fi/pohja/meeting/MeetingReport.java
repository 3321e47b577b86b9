package fi.pohja.meeting;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What is written down about a meeting that was held. Limits: participants 0 to 100,000 and not fewer than the
 * attendance counts; at most 500 lines of attendance; texts 20,000 characters.
 *
 * @param participants how many there were, when it is known as a whole
 * @param closeReport what came of it, for those who were not there
 */
public record MeetingReport(
        Optional<Integer> participants,
        List<AttendanceDraft> attendance,
        LocalizedText minutes,
        LocalizedText closeReport) {

    public MeetingReport {
        attendance = List.copyOf(attendance);
    }
}
