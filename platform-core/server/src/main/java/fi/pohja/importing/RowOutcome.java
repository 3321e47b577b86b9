package fi.pohja.importing;

import fi.pohja.problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What came, or would come, of a row.
 *
 * @param record the record that was made, changed or found
 * @param before whatever the feature needs to take a change back, in a form of its own; empty unless CHANGED
 * @param faults why it was refused, the columns' keys as fields; none unless REFUSED
 */
public record RowOutcome(Kind kind, Optional<UUID> record, String before, List<Violation> faults) {

    public RowOutcome {
        faults = List.copyOf(faults);
    }

    /** The name for people is {@code import.outcome.<name>}. */
    public enum Kind {
        MADE,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    public static RowOutcome made(UUID record) {
        return new RowOutcome(Kind.MADE, Optional.of(record), "", List.of());
    }

    public static RowOutcome changed(UUID record, String before) {
        return new RowOutcome(Kind.CHANGED, Optional.of(record), before, List.of());
    }

    public static RowOutcome unchanged(UUID record) {
        return new RowOutcome(Kind.UNCHANGED, Optional.of(record), "", List.of());
    }

    public static RowOutcome refused(List<Violation> faults) {
        return new RowOutcome(Kind.REFUSED, Optional.empty(), "", faults);
    }

    public static RowOutcome refused(String column, String code, Object... arguments) {
        return refused(List.of(Violation.of(column, code, arguments)));
    }
}
