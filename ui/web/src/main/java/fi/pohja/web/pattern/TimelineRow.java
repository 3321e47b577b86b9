package fi.pohja.web.pattern;

import fi.pohja.web.i18n.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One project (or workshop, measure) on a timeline.
 *
 * @param address where it is shown, without host; empty when it has no page
 * @param end planned end
 * @param forecastEnd expected end, where it is known and differs
 * @param state its state in words, with its tone
 * @param milestones in any order
 * @param part whether it is a part of the row above it that is none
 */
public record TimelineRow(
        String title,
        String address,
        LocalDate start,
        LocalDate end,
        Optional<LocalDate> forecastEnd,
        String state,
        Tone tone,
        List<Milestone> milestones,
        boolean part) {

    public TimelineRow {
        milestones = List.copyOf(milestones);
    }

    /** A row of its own. */
    public TimelineRow(
            String title,
            String address,
            LocalDate start,
            LocalDate end,
            Optional<LocalDate> forecastEnd,
            String state,
            Tone tone,
            List<Milestone> milestones) {
        this(title, address, start, end, forecastEnd, state, tone, milestones, false);
    }

    /**
     * A point on the row.
     *
     * @param deadline whether it is a day by which something has to be done, not a milestone
     */
    public record Milestone(LocalDate date, String title, boolean reached, boolean deadline) {

        public Milestone(LocalDate date, String title, boolean reached) {
            this(date, title, reached, false);
        }

        String words() {
            return Wording.date(date) + " " + title;
        }
    }

    LocalDate lastDay() {
        LocalDate last = forecastEnd.filter(end::isBefore).orElse(end);
        for (Milestone milestone : milestones) {
            last = milestone.date().isAfter(last) ? milestone.date() : last;
        }
        return last;
    }

    LocalDate firstDay() {
        LocalDate first = start;
        for (Milestone milestone : milestones) {
            first = milestone.date().isBefore(first) ? milestone.date() : first;
        }
        return first;
    }
}
