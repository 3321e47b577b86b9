package fi.pohja.meeting;

import fi.pohja.programme.MeasureId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a meeting decided.
 *
 * @param meetingTitle whose decision it is
 * @param day when it was decided
 * @param measure the measure that carries it out
 */
public record Decision(
        DecisionId id,
        MeetingId meeting,
        LocalizedText meetingTitle,
        LocalDate day,
        String section,
        LocalizedText title,
        LocalizedText text,
        Optional<DecidedMeasure> measure,
        List<String> sourceRefs,
        int version) {

    /** A measure as decisions name it. */
    public record DecidedMeasure(MeasureId id, String code, LocalizedText title) {}

    /** What can be changed, as it is now: what a form begins with. */
    public DecisionDraft draft() {
        return new DecisionDraft(section, title, text, measure.map(DecidedMeasure::id), sourceRefs);
    }
}
