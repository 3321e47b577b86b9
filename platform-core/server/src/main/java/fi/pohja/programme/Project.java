package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A project as its page shows it. Sub-areas, goals, measures and the rest come from their own services.
 *
 * @param code short name, unique in the tenant whatever the case
 * @param forecastEnd when it is expected to end now, where that is not the plan
 * @param forecastBasis what the forecast rests on
 * @param predecessor the project this one goes on from
 * @param successors the projects that go on from this one, by name
 * @param parts the projects under this umbrella, by name, archived ones left out
 * @param sums of this project itself, also when it is an umbrella
 * @param sourceRefs ids of the statements of the sources, such as {@code S1-13}
 * @param version for {@link Projects#change} and {@link Projects#transition}
 */
public record Project(
        ProjectId id,
        ProjectKind kind,
        String code,
        LocalizedText name,
        LocalizedText shortDescription,
        LocalizedText purpose,
        ProjectState state,
        Optional<LocalDate> plannedStart,
        Optional<LocalDate> plannedEnd,
        Optional<LocalDate> forecastEnd,
        LocalizedText forecastBasis,
        List<LocalizedText> topics,
        Optional<NamedProgramme> programme,
        Optional<NamedProject> umbrella,
        Optional<NamedProject> predecessor,
        List<NamedProject> successors,
        List<ProjectRow> parts,
        FundingSums sums,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** The project as other records name it. */
    public NamedProject named() {
        return new NamedProject(id, code, name);
    }

    /** What can be changed, as it is now: what a form begins with. */
    public ProjectDraft draft() {
        return new ProjectDraft(
                kind,
                code,
                name,
                shortDescription,
                purpose,
                programme.map(NamedProgramme::key),
                umbrella.map(NamedProject::id),
                predecessor.map(NamedProject::id),
                plannedStart,
                plannedEnd,
                forecastEnd,
                forecastBasis,
                topics,
                sourceRefs);
    }
}
