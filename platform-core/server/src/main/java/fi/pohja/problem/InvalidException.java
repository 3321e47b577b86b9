package fi.pohja.problem;

import java.util.List;

/** What was typed cannot be stored; every fault is named at once, and nothing was changed. The API answers 422. */
public final class InvalidException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidException(List<Violation> violations) {
        super(String.valueOf(violations));
        this.violations = List.copyOf(violations);
    }

    public static InvalidException of(String field, String code, Object... arguments) {
        return new InvalidException(List.of(Violation.of(field, code, arguments)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
