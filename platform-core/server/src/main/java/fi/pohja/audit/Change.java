package fi.pohja.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One field that changed.
 *
 * @param field the field's name in the record, such as {@code plannedEnd}; its name for people is a text
 * @param before the old value as text; empty when there was none
 * @param after the new value as text; empty when there is none
 */
public record Change(String field, Optional<String> before, Optional<String> after) {

    /** Collects the fields that really changed. Not thread-safe. */
    public static final class Collector {
        private final List<Change> changes = new ArrayList<>();

        /** Compares two values by {@code equals} and keeps them, as text, when they differ. Optionals are unwrapped. */
        public Collector field(String name, Object before, Object after) {
            if (!Objects.equals(before, after)) {
                changes.add(new Change(name, text(before), text(after)));
            }
            return this;
        }

        /** A value that a new record begins with; nothing is noted for an empty one. */
        public Collector field(String name, Object value) {
            text(value).ifPresent(text -> changes.add(new Change(name, Optional.empty(), Optional.of(text))));
            return this;
        }

        public boolean isEmpty() {
            return changes.isEmpty();
        }

        public List<Change> changes() {
            return List.copyOf(changes);
        }

        private static Optional<String> text(Object value) {
            return switch (value) {
                case Optional<?> optional -> optional.flatMap(Collector::text);
                case fi.pohja.spi.LocalizedText text ->
                    text.isEmpty()
                            ? Optional.empty()
                            : Optional.of(fi.pohja.schema.LocalizedTextConverter.format(text));
                case java.math.BigDecimal number -> Optional.of(number.toPlainString());
                case java.util.Collection<?> many ->
                    many.isEmpty()
                            ? Optional.empty()
                            : Optional.of(String.join(
                                    ", ", many.stream().map(String::valueOf).toList()));
                default -> String.valueOf(value).isEmpty() ? Optional.empty() : Optional.of(String.valueOf(value));
            };
        }
    }
}
