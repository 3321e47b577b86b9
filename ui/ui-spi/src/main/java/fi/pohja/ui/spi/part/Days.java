package fi.pohja.ui.spi.part;

import fi.pohja.ui.spi.PageContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days and moments as the reader's language writes them, in Finland's time. Since 1.2. */
public final class Days {

    /** Finland's time, in which all deadlines are. */
    public static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private static final Set<String> KNOWN =
            Stream.of(Locale.getAvailableLocales()).map(Locale::getLanguage).collect(Collectors.toUnmodifiableSet());

    private Days() {}

    /**
     * For numbers and the order of the alphabet in the reader's language, as written in Finland; Finnish for a language the
     * JDK knows nothing of.
     */
    public static Locale locale(PageContext context) {
        return locale(context.language());
    }

    /** As {@link #locale(PageContext)}, of a language by its code, such as that of a public page. */
    public static Locale locale(String language) {
        return KNOWN.contains(language) ? Locale.of(language, "FI") : Locale.of("fi", "FI");
    }

    /** A day, such as 31.1.2026. */
    public static String day(PageContext context, LocalDate day) {
        return context.day(day);
    }

    /** The day in Finland on which a moment falls. */
    public static String day(PageContext context, Instant moment) {
        return day(context, LocalDate.ofInstant(moment, FINLAND));
    }

    /** A day and a time of day. */
    public static String time(PageContext context, LocalDateTime time) {
        return context.time(time);
    }

    /** A moment as a day and a time of day in Finland. */
    public static String time(PageContext context, Instant moment) {
        return time(context, LocalDateTime.ofInstant(moment, FINLAND));
    }
}
