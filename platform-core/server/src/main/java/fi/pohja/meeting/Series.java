package fi.pohja.meeting;

import fi.pohja.programme.NamedProject;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A series of workshops in which the outputs of one are the inputs of the next.
 *
 * @param project where its goals and measures belong
 * @param workshops its workshops in use, by day
 */
public record Series(
        SeriesId id,
        LocalizedText name,
        LocalizedText description,
        Optional<NamedProject> project,
        List<MeetingRow> workshops,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        int version) {

    /** Attendances of all its workshops together, as far as they are known. */
    public int attendances() {
        return workshops.stream()
                .mapToInt(workshop -> workshop.participants().orElse(0))
                .sum();
    }

    /** What can be changed, as it is now: what a form begins with. */
    public SeriesDraft draft() {
        return new SeriesDraft(name, description, project.map(NamedProject::id), sourceRefs);
    }
}
