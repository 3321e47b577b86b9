package fi.pohja.programme;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A measure as lists and boards show it.
 *
 * @param number unique in the tenant, given once and never again; shown by {@link #code}
 * @param goals numbers of the goals it serves
 */
public record MeasureRow(
        MeasureId id,
        int number,
        NamedProject project,
        Optional<NamedSubArea> subArea,
        LocalizedText title,
        MeasureState state,
        StatusLight light,
        int progress,
        Optional<NamedUser> owner,
        Optional<NamedOrganisation> ownerOrganisation,
        Optional<LocalDate> startOn,
        Optional<LocalDate> dueOn,
        List<String> goals,
        List<String> sourceRefs,
        boolean archived,
        int version) {

    /** The number as people write it, such as {@code M-12}. */
    public String code() {
        return "M-" + number;
    }

    /** Whether it should have been done before that day and is neither done nor cancelled. */
    public boolean overdue(LocalDate today) {
        return state != MeasureState.DONE
                && state != MeasureState.CANCELLED
                && dueOn.filter(due -> due.isBefore(today)).isPresent();
    }
}
