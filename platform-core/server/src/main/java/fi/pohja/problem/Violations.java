package fi.pohja.problem;

import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects the faults of what was typed, so that all are said at once. Not thread-safe. */
public final class Violations {

    /** Longest name or title. */
    public static final int LONGEST_TITLE = 300;

    /** Longest running text. */
    public static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+\\.[^@\\s<>\",;.]+");
    private static final BigDecimal MOST_EUROS = new BigDecimal("999999999999.99");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final List<Violation> found = new ArrayList<>();

    public Violations add(String field, String code, Object... arguments) {
        found.add(Violation.of(field, code, arguments));
        return this;
    }

    /** Notes {@code code} unless {@code fine}. */
    public Violations check(boolean fine, String field, String code, Object... arguments) {
        return fine ? this : add(field, code, arguments);
    }

    /** A name that must exist in at least one language. */
    public Violations requiredTitle(String field, LocalizedText text) {
        check(!text.isEmpty(), field, "required");
        return title(field, text);
    }

    public Violations title(String field, LocalizedText text) {
        return localized(field, text, LONGEST_TITLE);
    }

    public Violations text(String field, LocalizedText text) {
        return localized(field, text, LONGEST_TEXT);
    }

    private Violations localized(String field, LocalizedText text, int longest) {
        text.values().forEach((language, value) -> {
            check(LANGUAGE.matcher(language).matches(), field, "language", language);
            line(field + "." + language, value, longest);
        });
        return this;
    }

    /** A plain text that must be there. */
    public Violations required(String field, String text, int longest) {
        check(!text.isBlank(), field, "required");
        return line(field, text, longest);
    }

    /** A plain text that may be missing. */
    public Violations line(String field, String text, int longest) {
        check(text.length() <= longest, field, "longest", longest);
        return check(!CONTROL.matcher(text).find(), field, "control");
    }

    /** An e-mail address, or none. */
    public Violations email(String field, String address) {
        line(field, address, LONGEST_EMAIL);
        return check(address.isEmpty() || EMAIL.matcher(address).matches(), field, "email");
    }

    /** Whether a text has the form of an e-mail address. */
    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /** An http or https address, or none. */
    public Violations website(String field, String address) {
        line(field, address, LONGEST_ADDRESS);
        return check(address.isEmpty() || web(address), field, "website");
    }

    private static boolean web(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** Dates of our time; typing 202 instead of 2020 is caught here. */
    public Violations date(String field, Optional<LocalDate> date) {
        date.ifPresent(day -> check(!day.isBefore(FIRST_DAY) && day.isBefore(LAST_DAY), field, "date", day));
        return this;
    }

    /** The end may not come before the start; noted at the end. */
    public Violations period(String endField, Optional<LocalDate> start, Optional<LocalDate> end) {
        if (start.isPresent() && end.isPresent()) {
            check(!end.get().isBefore(start.get()), endField, "end.before.start");
        }
        return this;
    }

    /** Euros: at most two decimals, not below zero. */
    public Violations euros(String field, Optional<BigDecimal> amount) {
        amount.ifPresent(euros -> {
            check(euros.stripTrailingZeros().scale() <= 2, field, "cents");
            check(euros.signum() >= 0 && euros.compareTo(MOST_EUROS) <= 0, field, "euros");
        });
        return this;
    }

    /** A whole number within bounds. */
    public Violations between(String field, int number, int least, int most) {
        return check(number >= least && number <= most, field, "between", least, most);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Ends the check.
     *
     * @throws InvalidException when anything was found
     */
    public void done() {
        if (!found.isEmpty()) {
            throw new InvalidException(found);
        }
    }
}
