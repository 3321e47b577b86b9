package fi.pohja.spi;

import java.text.DecimalFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * How days, times of day and numbers are written in one language, as on the host's own pages: as the JDK knows it, or as
 * the {@link LanguageForms} say for a language a plugin brings. The host implements it; safe for any thread and to keep.
 * Since 1.2.
 */
public interface Writing {

    /** A day in numbers, such as 22.11.2026. */
    String day(LocalDate day);

    /** A day in words, with its weekday. */
    String fullDay(LocalDate day);

    /** A time of day, to the minute, such as 9.00. */
    String time(LocalTime time);

    /** A weekday's name standing alone, such as {@code maanantai}. */
    String weekday(DayOfWeek day);

    /** A weekday's name, short, such as {@code ma}. */
    String shortWeekday(DayOfWeek day);

    /** A format for numbers, with the language's signs; made anew, the caller's to change. */
    DecimalFormat numbers();
}
