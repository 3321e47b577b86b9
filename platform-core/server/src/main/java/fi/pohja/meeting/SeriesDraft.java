package fi.pohja.meeting;

import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a series of workshops. Limits: name required, 300 characters; description 20,000; a project that
 * exists.
 *
 * @param project where its goals and measures belong
 */
public record SeriesDraft(
        LocalizedText name, LocalizedText description, Optional<ProjectId> project, List<String> sourceRefs) {

    public SeriesDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A series with a name alone. */
    public static SeriesDraft of(LocalizedText name) {
        return new SeriesDraft(name, LocalizedText.none(), Optional.empty(), List.of());
    }
}
