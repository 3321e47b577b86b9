package fi.pohja.report.internal;

import fi.pohja.spi.LocalizedText;
import fi.pohja.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Words, days, sums of one report's language. What stands in another language says which. */
record Phrases(Texts texts, String language) {

    static final String NONE = "–";
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** The text in the report's language, else in another with its name behind it; empty for none. */
    String words(LocalizedText text) {
        return text.in(language)
                .map(shown -> shown.language().equals(language)
                        ? shown.text()
                        : shown.text() + " " + text("report.language.mark", shown.language()))
                .orElse("");
    }

    /** A constant's name with a capital. */
    String constant(String prefix, Enum<?> constant) {
        return capital(text(prefix + "." + constant.name()));
    }

    String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(locale()) + words.substring(1);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    String day(Optional<LocalDate> day) {
        return day.map(this::day).orElse(NONE);
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(moment.atZone(HELSINKI));
    }

    /** With an en dash without spaces, as between days in figures. */
    String period(LocalDate from, LocalDate to) {
        return day(from) + "–" + day(to);
    }

    String euros(BigDecimal euros) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(euros) + "\u00a0€";
    }

    /** With no more decimals than it has. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        return format.format(number);
    }

    String percent(int percent) {
        return percent + "\u00a0%";
    }

    String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(percent) + "\u00a0%";
    }

    private Locale locale() {
        return Texts.locale(language);
    }
}
