package fi.pohja.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and dates as people type them. No state. */
public final class Numbers {

    /** Excel keeps 15 digits; what stands behind them is noise of binary fractions. */
    private static final MathContext EXACT = new MathContext(15);

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009']+");
    private static final Pattern UNIT = Pattern.compile("(?i)\\s*(€|eur|euroa|euro|%)$");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final Pattern GROUPED_POINT = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern GROUPED_COMMA = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern UNCLEAR = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern FINNISH = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00)?)?");

    private Numbers() {}

    /**
     * The number a cell holds: {@code 1 234,50}, {@code 1234.5}, {@code 1.234,50}, {@code -12 €}. Empty when it is none,
     * and when it can be read in two ways ({@code 1.234}; see {@link #unclear}).
     */
    public static Optional<BigDecimal> number(Cell cell) {
        if (cell.number().isPresent()) {
            return cell.number().map(number -> number.round(EXACT));
        }
        String text = cleaned(cell);
        if (UNCLEAR.matcher(text).matches()) {
            return Optional.empty();
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        if (GROUPED_POINT.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (GROUPED_COMMA.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        return Optional.empty();
    }

    /** Whether a cell's text is a number that can be read in two ways, such as {@code 1.234}. */
    public static boolean unclear(Cell cell) {
        return cell.number().isEmpty() && UNCLEAR.matcher(cleaned(cell)).matches();
    }

    /** The day a cell holds: a date of xlsx, {@code 27.2.2020} or {@code 2020-02-27}; empty when it is none. */
    public static Optional<LocalDate> date(Cell cell) {
        if (cell.date().isPresent()) {
            return cell.date();
        }
        Matcher finnish = FINNISH.matcher(cell.text());
        if (finnish.matches()) {
            return day(finnish.group(3), finnish.group(2), finnish.group(1));
        }
        Matcher iso = ISO.matcher(cell.text());
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String cleaned(Cell cell) {
        String text = UNIT.matcher(cell.text()).replaceFirst("");
        return SPACES.matcher(text).replaceAll("").replace('\u2212', '-');
    }
}
