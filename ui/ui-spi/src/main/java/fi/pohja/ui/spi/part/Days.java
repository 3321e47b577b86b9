package fi.pohja.ui.spi.part;

import fi.pohja.ui.spi.PageContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and moments as the reader's language writes them, in Finland's time. Since 1.2. */
public final class Days {

    /** Finland's time, in which all deadlines are. */
    public static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private Days() {}

    /** The reader's language as it is written in Finland. */
    public static Locale locale(PageContext context) {
        return Locale.of(context.language(), "FI");
    }

    /** A day, such as 31.1.2026. */
    public static String day(PageContext context, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale(context))
                .format(day);
    }

    /** The day in Finland on which a moment falls. */
    public static String day(PageContext context, Instant moment) {
        return day(context, LocalDate.ofInstant(moment, FINLAND));
    }

    /** A day and a time of day. */
    public static String time(PageContext context, LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale(context))
                .format(time);
    }

    /** A moment as a day and a time of day in Finland. */
    public static String time(PageContext context, Instant moment) {
        return time(context, LocalDateTime.ofInstant(moment, FINLAND));
    }
}
