package fi.pohja.web.page;

import fi.pohja.spi.LocalizedText;
import fi.pohja.text.Formats;
import fi.pohja.text.Texts;
import fi.pohja.web.record.FileSize;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Texts, dates and numbers in the language of one page.
 *
 * @param language one of {@link Texts#COMPLETE}, or one a plugin brings to the bound tenant
 */
public record Words(Texts texts, String language) {

    private static final double BYTES_OF_A_MEGABYTE = 1_048_576.0;

    /** The text of a key. */
    public String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** The language most of the page is in: its own, or the one it falls back to where it is not complete. */
    public String mostly() {
        return texts.further(language)
                .map(further -> further.fallback().getFirst())
                .orElse(language);
    }

    /** What is to be said of a language the interface is not complete in; empty for the others. */
    public String partly() {
        return texts.further(language)
                .map(further -> text("shell.language.partly")
                        + (further.unreviewed() ? " " + text("shell.language.unreviewed") : ""))
                .orElse("");
    }

    /** A name in this language, else in the one it exists in. */
    public String name(LocalizedText name) {
        return name.text(language);
    }

    /** Day and time of day in Finland. */
    public String moment(Instant instant) {
        return formats().moment(instant);
    }

    /** Megabytes with one decimal and the unit. */
    public String megabytes(long bytes) {
        NumberFormat format = formats().numbers();
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(bytes / BYTES_OF_A_MEGABYTE) + "\u00a0" + text("page.megabytes");
    }

    /** How large a file is. */
    public String size(long bytes) {
        return FileSize.words(bytes, formats().numbers()::format, this::text);
    }

    /** How long to wait, in whole seconds up to two minutes, else in whole minutes, never too short. */
    public String wait(Duration duration) {
        long seconds = Math.max(1, duration.plusMillis(999).toSeconds());
        return seconds <= 120 ? text("page.wait.seconds", seconds) : text("page.wait.minutes", (seconds + 59) / 60);
    }

    /** How days, times and numbers are written. */
    public Formats formats() {
        return Formats.of(language);
    }

    /** For the order of the alphabet and capitals. */
    public Locale locale() {
        return Texts.locale(language);
    }
}
