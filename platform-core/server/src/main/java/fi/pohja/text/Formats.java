package fi.pohja.text;

import fi.pohja.spi.LanguageForms;
import fi.pohja.spi.Writing;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How days, times and numbers are written in a language: the one place they all go through. For the complete languages it is
 * the JDK that knows; a {@link FurtherLanguage} brings its own forms, since the JDK knows nothing of some (Skolt Sámi).
 * Moments are written in Finland's time. Safe for any thread; formats of numbers are made anew.
 */
public sealed interface Formats extends Writing {

    /** Finland's time. */
    ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    /** The forms of a language in the bound tenant; of one nobody knows, the Finnish ones. */
    static Formats of(String language) {
        return Texts.shared()
                .further(language)
                .<Formats>map(further -> new Own(further.forms()))
                .orElseGet(() -> new Known(Texts.locale(language)));
    }

    /** A day and a time of day in Finland, to the minute. */
    String moment(ZonedDateTime moment);

    /** A moment in Finland's time, to the minute. */
    default String moment(Instant moment) {
        return moment(moment.atZone(FINLAND));
    }

    /** A month of a year, for headings of calendars. */
    String month(YearMonth month);

    /** A month's name standing alone. */
    String month(Month month);

    /** A month's name, short. */
    String shortMonth(Month month);

    /** As the JDK knows it. */
    record Known(Locale locale) implements Formats {

        @Override
        public String day(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(day);
        }

        @Override
        public String fullDay(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                    .withLocale(locale)
                    .format(day);
        }

        @Override
        public String time(LocalTime time) {
            return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(time);
        }

        @Override
        public String moment(ZonedDateTime moment) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(moment);
        }

        @Override
        public String month(YearMonth month) {
            return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
        }

        @Override
        public String month(Month month) {
            return month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        }

        @Override
        public String shortMonth(Month month) {
            return month.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
        }

        @Override
        public String weekday(DayOfWeek day) {
            return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        }

        @Override
        public String shortWeekday(DayOfWeek day) {
            return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
        }

        @Override
        public DecimalFormat numbers() {
            return (DecimalFormat) NumberFormat.getNumberInstance(locale);
        }
    }

    /** As a plugin brings it. */
    record Own(LanguageForms forms) implements Formats {

        private static final Pattern NAMES = Pattern.compile("MMMM|EEEE");

        @Override
        public String day(LocalDate day) {
            return written(forms.day(), day);
        }

        @Override
        public String fullDay(LocalDate day) {
            return written(forms.fullDay(), day);
        }

        @Override
        public String time(LocalTime time) {
            return written(forms.time(), time);
        }

        @Override
        public String moment(ZonedDateTime moment) {
            return day(moment.toLocalDate()) + " " + time(moment.toLocalTime());
        }

        @Override
        public String month(YearMonth month) {
            return month(month.getMonth()) + " " + month.getYear();
        }

        @Override
        public String month(Month month) {
            return forms.months().get(month.getValue() - 1);
        }

        @Override
        public String shortMonth(Month month) {
            return forms.monthsShort().get(month.getValue() - 1);
        }

        @Override
        public String weekday(DayOfWeek day) {
            return forms.weekdays().get(day.getValue() - 1);
        }

        @Override
        public String shortWeekday(DayOfWeek day) {
            return forms.weekdaysShort().get(day.getValue() - 1);
        }

        @Override
        public DecimalFormat numbers() {
            DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(Texts.locale("fi"));
            signs.setDecimalSeparator(forms.decimal());
            signs.setGroupingSeparator(forms.grouping());
            DecimalFormat numbers = (DecimalFormat) NumberFormat.getNumberInstance(Texts.locale("fi"));
            numbers.setDecimalFormatSymbols(signs);
            return numbers;
        }

        private String written(String pattern, TemporalAccessor what) {
            return formatter(pattern).format(what);
        }

        private DateTimeFormatter formatter(String pattern) {
            DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
            Matcher names = NAMES.matcher(pattern);
            int from = 0;
            while (names.find()) {
                signs(pattern.substring(from, names.start())).ifPresent(builder::appendPattern);
                if (names.group().startsWith("M")) {
                    builder.appendText(ChronoField.MONTH_OF_YEAR, numbered(forms.months()));
                } else {
                    builder.appendText(ChronoField.DAY_OF_WEEK, numbered(forms.weekdays()));
                }
                from = names.end();
            }
            signs(pattern.substring(from)).ifPresent(builder::appendPattern);
            return builder.toFormatter(Texts.locale("fi"));
        }

        private static Optional<String> signs(String part) {
            return part.isEmpty() ? Optional.empty() : Optional.of(part);
        }

        private static Map<Long, String> numbered(List<String> names) {
            Map<Long, String> numbered = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                numbered.put(i + 1L, names.get(i));
            }
            return numbered;
        }
    }
}
