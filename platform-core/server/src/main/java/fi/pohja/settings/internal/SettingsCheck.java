package fi.pohja.settings.internal;

import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Checks a settings record by its constraints and says the faults in the words of {@link Violation}. */
@Singleton
final class SettingsCheck {

    private final Validator validator;

    SettingsCheck(Validator validator) {
        this.validator = validator;
    }

    void check(Record settings) {
        List<Violation> violations = validator.validate(settings).stream()
                .map(SettingsCheck::violation)
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidException(violations);
        }
    }

    private static Violation violation(ConstraintViolation<Record> found) {
        String field = found.getPropertyPath().toString();
        Map<String, Object> attributes = found.getConstraintDescriptor().getAttributes();
        String constraint =
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> Violation.of(field, "required");
            case "Size" -> Violation.of(field, "settings.size", number(attributes, "min"), number(attributes, "max"));
            case "Min", "DecimalMin" -> Violation.of(field, "settings.least", number(attributes, "value"));
            case "Positive" -> Violation.of(field, "settings.least", 1);
            case "PositiveOrZero" -> Violation.of(field, "settings.least", 0);
            case "Max", "DecimalMax" -> Violation.of(field, "settings.most", number(attributes, "value"));
            default -> Violation.of(field, "settings.form");
        };
    }

    private static Object number(Map<String, Object> attributes, String name) {
        return attributes.getOrDefault(name, 0);
    }
}
