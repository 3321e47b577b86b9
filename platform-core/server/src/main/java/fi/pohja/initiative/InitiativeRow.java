package fi.pohja.initiative;

import fi.pohja.organisation.NamedBody;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An initiative as lists show it.
 *
 * @param number unique in the tenant, given once and never again; shown by {@link #code}
 * @param addressedTo name of the body or organisation it goes to; none when not said yet
 */
public record InitiativeRow(
        InitiativeId id,
        int number,
        InitiativeKind kind,
        NamedBody body,
        LocalizedText title,
        LocalizedText addressedTo,
        InitiativeState state,
        Optional<LocalDate> submittedOn,
        Optional<LocalDate> answerDue,
        Optional<LocalDate> answeredOn,
        boolean archived,
        int version) {

    /** The number as people write it, such as {@code A-12}. */
    public String code() {
        return "A-" + number;
    }

    /** Whether it should have been answered before that day and was not. */
    public boolean overdue(LocalDate today) {
        return state.waiting() && answerDue.filter(due -> due.isBefore(today)).isPresent();
    }
}
