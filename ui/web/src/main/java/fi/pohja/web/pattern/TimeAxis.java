package fi.pohja.web.pattern;

import fi.pohja.text.Formats;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The days of a timeline, from the first day of a period to the last of another, as shares of its width. */
record TimeAxis(LocalDate first, LocalDate end, Step step) {

    private static final int MONTHS_IN_MONTHS = 14;
    private static final int MONTHS_IN_QUARTERS = 42;

    enum Step {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Step(int months) {
            this.months = months;
        }
    }

    /** A line on the axis and the words under it. */
    record Tick(LocalDate date, String words, boolean year) {}

    /** Covers both days, in steps that leave room for their words. */
    static TimeAxis covering(LocalDate firstDay, LocalDate lastDay) {
        long months = ChronoUnit.MONTHS.between(firstDay, lastDay);
        Step step = months <= MONTHS_IN_MONTHS ? Step.MONTH : months <= MONTHS_IN_QUARTERS ? Step.QUARTER : Step.YEAR;
        LocalDate first = floor(firstDay, step);
        LocalDate end = floor(lastDay, step).plusMonths(step.months);
        return new TimeAxis(first, end, step);
    }

    /** Where a day begins, from 0 to 100; days outside are moved to the edge. */
    double percent(LocalDate date) {
        double share = (double) ChronoUnit.DAYS.between(first, date) / ChronoUnit.DAYS.between(first, end);
        return 100 * Math.clamp(share, 0, 1);
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(first) && date.isBefore(end);
    }

    List<Tick> ticks(Formats formats) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate date = first; date.isBefore(end); date = date.plusMonths(step.months)) {
            boolean year = date.getMonth() == Month.JANUARY;
            String words =
                    step == Step.YEAR || year ? String.valueOf(date.getYear()) : formats.shortMonth(date.getMonth());
            ticks.add(new Tick(date, words, year));
        }
        return ticks;
    }

    private static LocalDate floor(LocalDate date, Step step) {
        LocalDate month = date.withDayOfMonth(1);
        return month.minusMonths((month.getMonthValue() - 1) % step.months);
    }
}
