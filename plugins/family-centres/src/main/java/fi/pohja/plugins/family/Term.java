package fi.pohja.plugins.family;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Half a year, for which numbers are told. Terms do not overlap and none is shorter: numbers of two that did could be taken
 * from each other.
 *
 * @param half 1 or 2
 */
record Term(int year, int half) {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})-([12])");
    private static final int SECOND_BEGINS = 7;

    static Term of(LocalDate day) {
        return new Term(day.getYear(), day.getMonthValue() < SECOND_BEGINS ? 1 : 2);
    }

    /** As it stands in an address, such as {@code 2026-1}; empty when it is none. */
    static Optional<Term> read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new Term(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    String written() {
        return year + "-" + half;
    }

    LocalDate from() {
        return LocalDate.of(year, half == 1 ? 1 : SECOND_BEGINS, 1);
    }

    /** The last day. */
    LocalDate to() {
        return from().plusMonths(6).minusDays(1);
    }

    Term before() {
        return half == 2 ? new Term(year, 1) : new Term(year - 1, 2);
    }

    boolean over(LocalDate today) {
        return to().isBefore(today);
    }
}
