package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import java.util.stream.Collectors;

/** What a feature found wrong, in words. */
public final class Faults {

    private Faults() {}

    /** The sentence of one fault. */
    public static String sentence(Violation violation) {
        return text("violation." + violation.code(), violation.arguments().toArray());
    }

    /** All sentences, one after another. */
    public static String sentences(InvalidException invalid) {
        return invalid.violations().stream().map(Faults::sentence).distinct().collect(Collectors.joining(" "));
    }
}
