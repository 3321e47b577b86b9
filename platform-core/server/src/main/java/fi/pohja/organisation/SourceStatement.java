package fi.pohja.organisation;

import fi.pohja.problem.Violations;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence of a source document that records refer to.
 *
 * @param id such as {@code S1-13}
 * @param capability what the sentence is about
 */
public record SourceStatement(String id, String capability, String sentence) {

    private static final Pattern ID = Pattern.compile("[A-Z][0-9]{0,2}-[0-9]{1,3}");
    private static final int MOST = 50;

    /** Checks a record's ids of statements: written as they are, at most {@value #MOST}. */
    public static void checkIds(Violations violations, String field, List<String> ids) {
        violations.check(ids.size() <= MOST, field, "many", MOST);
        ids.stream()
                .filter(id -> !ID.matcher(id).matches())
                .findFirst()
                .ifPresent(id -> violations.add(field, "source.ref", id));
    }
}
