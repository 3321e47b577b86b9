package fi.pohja.programme;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A measure as its page shows it, with the chain it stands in.
 *
 * @param programme the national programme of its project
 * @param umbrella the umbrella of its project
 * @param goals the goals it serves, in their order
 * @param light the owner's judgement
 * @param progress per cent
 * @param version for {@link Measures#change} and {@link Measures#report}
 */
public record Measure(
        MeasureId id,
        int number,
        Optional<NamedProgramme> programme,
        Optional<NamedProject> umbrella,
        NamedProject project,
        Optional<NamedSubArea> subArea,
        List<NamedGoal> goals,
        LocalizedText title,
        LocalizedText description,
        MeasureState state,
        StatusLight light,
        int progress,
        Optional<NamedUser> owner,
        Optional<NamedOrganisation> ownerOrganisation,
        Optional<LocalDate> startOn,
        Optional<LocalDate> dueOn,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** The number as people write it, such as {@code M-12}. */
    public String code() {
        return "M-" + number;
    }

    /** What can be changed, as it is now: what a form begins with. */
    public MeasureDraft draft() {
        return new MeasureDraft(
                subArea.map(NamedSubArea::id),
                goals.stream().map(NamedGoal::id).toList(),
                title,
                description,
                state,
                light,
                progress,
                owner.map(NamedUser::id),
                ownerOrganisation.map(NamedOrganisation::id),
                startOn,
                dueOn,
                sourceRefs);
    }
}
