package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.meeting.Answer;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.MeetingState;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.ConstantWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** States, times and places of meetings in words. */
final class MeetingWords {

    static final String UNKNOWN = "–";

    private MeetingWords() {}

    static StateBadge badge(MeetingState state) {
        String words = ConstantWords.of("meeting.state", state);
        return switch (state) {
            case PLANNED -> new StateBadge(words, Tone.NEUTRAL, Icon.CALENDAR);
            case OPEN -> new StateBadge(words, Tone.INFO, Icon.MAIL);
            case HELD -> new StateBadge(words, Tone.INFO, Icon.USERS);
            case MINUTES_DRAFT -> new StateBadge(words, Tone.WARNING, Icon.DRAFT);
            case CLOSED -> new StateBadge(words, Tone.SUCCESS, Icon.CHECK);
            case CANCELLED -> new StateBadge(words, Tone.NEUTRAL, Icon.CANCELLED);
        };
    }

    static StateBadge badge(Answer answer) {
        String words = ConstantWords.of("meeting.answer", answer);
        return switch (answer) {
            case NONE -> new StateBadge(words, Tone.NEUTRAL, Icon.HELP);
            case ON_SITE, REMOTE -> new StateBadge(words, Tone.SUCCESS);
            case DECLINED -> new StateBadge(words, Tone.WARNING, Icon.CANCELLED);
        };
    }

    static String time(LocalTime time) {
        return Wording.formats().time(time);
    }

    /** Day and, where it is known, time of day. */
    static String when(LocalDate day, Optional<LocalTime> begins, Optional<LocalTime> ends) {
        return date(day) + hours(begins, ends).map(hours -> " " + hours).orElse("");
    }

    static Optional<String> hours(Optional<LocalTime> begins, Optional<LocalTime> ends) {
        return begins.map(
                from -> time(from) + ends.map(until -> "–" + time(until)).orElse(""));
    }

    /** Where it is held: the place, the way to take part, or both. */
    static String where(MeetingMode mode, LocalizedText place) {
        String way = ConstantWords.of("meeting.mode", mode);
        return place.isEmpty() ? way : words(place) + ", " + Wording.text("meeting.mode." + mode);
    }

    /** As {@link #where(MeetingMode, LocalizedText)}, within a sentence. */
    static String whereWithin(MeetingMode mode, LocalizedText place) {
        return place.isEmpty() ? Wording.text("meeting.mode." + mode) : where(mode, place);
    }

    /** The place alone, or the way to take part where there is none: for narrow columns. */
    static String shortly(MeetingRow row) {
        return row.place().isEmpty() ? ConstantWords.of("meeting.mode", row.mode()) : words(row.place());
    }

    static String where(MeetingRow row) {
        return where(row.mode(), row.place());
    }

    static String count(Optional<Integer> number) {
        return number.map(count -> Wording.number(BigDecimal.valueOf(count))).orElse(UNKNOWN);
    }
}
