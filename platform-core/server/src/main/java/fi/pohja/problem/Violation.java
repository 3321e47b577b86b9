package fi.pohja.problem;

import java.util.List;

/**
 * One fault of what was typed.
 *
 * @param field the field's name in the record, such as {@code plannedEnd}; of a text in one language {@code name.sv};
 *     empty when the fault is of the whole
 * @param code what is wrong, such as {@code required}; the sentence for people is the text {@code violation.<code>}
 * @param arguments what the sentence names, such as the longest length allowed
 */
public record Violation(String field, String code, List<Object> arguments) {

    public static Violation of(String field, String code, Object... arguments) {
        return new Violation(field, code, List.of(arguments));
    }
}
