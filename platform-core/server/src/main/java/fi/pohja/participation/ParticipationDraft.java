package fi.pohja.participation;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a participation programme. Limits: name required, 300 characters; description 20,000; an
 * organisation that exists; the period in its order; each figure once, within the bounds of {@link FigureTarget}
 * (a violation of the figure's name). To be put in force it needs the day it begins.
 *
 * @param coordinator who follows how it is carried out
 */
public record ParticipationDraft(
        LocalizedText name,
        LocalizedText description,
        Optional<OrganisationId> coordinator,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        List<FigureTarget> targets,
        List<String> sourceRefs) {

    public ParticipationDraft {
        targets = List.copyOf(targets);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A programme with a name alone. */
    public static ParticipationDraft of(LocalizedText name) {
        return new ParticipationDraft(
                name, LocalizedText.none(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
