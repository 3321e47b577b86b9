package fi.pohja.programme;

import fi.pohja.access.UserId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a measure. Limits: title required, 300 characters; description 20,000; progress 0 to 100, and 100
 * as soon as it is done; due not before the start; sub-area and goals of the same project; at most 50 goals; an owner
 * who has an account; a state that {@link MeasureState#next} allows (a new measure may begin in any).
 */
public record MeasureDraft(
        Optional<SubAreaId> subArea,
        List<GoalId> goals,
        LocalizedText title,
        LocalizedText description,
        MeasureState state,
        StatusLight light,
        int progress,
        Optional<UserId> owner,
        Optional<OrganisationId> ownerOrganisation,
        Optional<LocalDate> startOn,
        Optional<LocalDate> dueOn,
        List<String> sourceRefs) {

    public MeasureDraft {
        goals = List.copyOf(goals);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** The same, with another person answering for it. */
    public MeasureDraft ownedBy(Optional<UserId> other) {
        return new MeasureDraft(
                subArea,
                goals,
                title,
                description,
                state,
                light,
                progress,
                other,
                ownerOrganisation,
                startOn,
                dueOn,
                sourceRefs);
    }

    /** A proposal with what every measure has; the rest is empty. */
    public static MeasureDraft of(LocalizedText title) {
        return new MeasureDraft(
                Optional.empty(),
                List.of(),
                title,
                LocalizedText.none(),
                MeasureState.PROPOSED,
                StatusLight.NONE,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
