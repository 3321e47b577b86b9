package fi.pohja.web.page;

import fi.pohja.spi.LocalizedText;
import fi.pohja.text.Texts;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Texts, dates and numbers in the language of one page.
 *
 * @param language one of {@link Texts#COMPLETE}
 */
public record Words(Texts texts, String language) {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final double BYTES_OF_A_KILOBYTE = 1_000.0;
    private static final double BYTES_OF_A_MEGABYTE = 1_000_000.0;

    /** The text of a key. */
    public String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** A name in this language, else in the one it exists in. */
    public String name(LocalizedText name) {
        return name.text(language);
    }

    /** Day and time of day in Finland. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(FINLAND));
    }

    /** Megabytes with one decimal and the unit. */
    public String megabytes(long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(bytes / BYTES_OF_A_MEGABYTE) + "\u00a0" + text("page.megabytes");
    }

    /** Kilobytes below a megabyte, else as {@link #megabytes}. */
    public String size(long bytes) {
        return bytes < BYTES_OF_A_MEGABYTE
                ? NumberFormat.getIntegerInstance(locale()).format(Math.ceil(bytes / BYTES_OF_A_KILOBYTE)) + "\u00a0"
                        + text("page.kilobytes")
                : megabytes(bytes);
    }

    /** How long to wait, in whole seconds up to two minutes, else in whole minutes, never too short. */
    public String wait(Duration duration) {
        long seconds = Math.max(1, duration.plusMillis(999).toSeconds());
        return seconds <= 120 ? text("page.wait.seconds", seconds) : text("page.wait.minutes", (seconds + 59) / 60);
    }

    /** For dates, numbers and the order of the alphabet. */
    public Locale locale() {
        return Texts.locale(language);
    }
}
