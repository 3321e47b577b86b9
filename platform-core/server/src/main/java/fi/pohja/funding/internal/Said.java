package fi.pohja.funding.internal;

import fi.pohja.table.Columns;
import fi.pohja.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days, moments and euros as sentences name them, in the reader's language. */
final class Said {

    /** Where deadlines are decided. */
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private Said() {}

    static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    /** To the second, in Helsinki. */
    static String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale())
                .withZone(HELSINKI)
                .format(moment);
    }

    static String euros(BigDecimal euros) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(euros);
    }

    private static Locale locale() {
        return Texts.locale(Columns.readersLanguage());
    }
}
