package fi.pohja.participation;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A participation programme as its page and lists show it.
 *
 * @param targets in the order of {@link Figure}
 * @param actions how many actions it has
 * @param actionsDone how many of them are done
 * @param version for every change
 */
public record ParticipationProgramme(
        ParticipationProgrammeId id,
        LocalizedText name,
        LocalizedText description,
        Optional<NamedOrganisation> coordinator,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        ParticipationState state,
        List<FigureTarget> targets,
        int actions,
        int actionsDone,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant updatedAt,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public ParticipationDraft draft() {
        return new ParticipationDraft(
                name, description, coordinator.map(NamedOrganisation::id), startsOn, endsOn, targets, sourceRefs);
    }
}
