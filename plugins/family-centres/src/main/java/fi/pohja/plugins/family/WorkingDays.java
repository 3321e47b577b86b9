package fi.pohja.plugins.family;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days in Finland, for what is promised in days. Not counted are Saturdays, Sundays and the days on which a time
 * limit does not end by Act 150/1930, section 5: church holidays that fall on weekdays (Act 1054/1993), Independence Day,
 * May Day, Midsummer's Eve and Christmas Eve; and New Year's Day. Pure functions, for any thread.
 */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(12, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private WorkingDays() {}

    /**
     * The day by which something promised within a number of working days is done; the day it is promised on does not
     * count.
     *
     * @param days at least 0; with 0 it is the same day, or the next working day
     */
    public static LocalDate after(LocalDate day, int days) {
        LocalDate last = day;
        for (int left = days; left > 0; left--) {
            last = next(last.plusDays(1));
        }
        return next(last);
    }

    /** The day itself when it is a working day, otherwise the first one after it. */
    private static LocalDate next(LocalDate day) {
        LocalDate working = day;
        while (!is(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** Whether a day is a working day. */
    public static boolean is(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !movable(day);
    }

    /** Good Friday, Easter Monday, Ascension Day, and Midsummer's Eve: the Friday from 19 to 25 June. */
    private static boolean movable(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || (day.getMonthValue() == 6
                        && day.getDayOfWeek() == DayOfWeek.FRIDAY
                        && day.getDayOfMonth() >= 19
                        && day.getDayOfMonth() <= 25);
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
