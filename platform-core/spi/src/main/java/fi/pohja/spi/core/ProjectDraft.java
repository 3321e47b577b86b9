package fi.pohja.spi.core;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a project. As a {@link fi.pohja.spi.DraftRule} sees it, it may break the core's own limits, which
 * are checked too.
 *
 * @param id of the project that is changed; empty for a new one
 */
public record ProjectDraft(
        Optional<ProjectId> id,
        String code,
        LocalizedText name,
        LocalizedText shortDescription,
        LocalizedText purpose,
        boolean umbrella,
        Optional<ProjectId> part,
        Optional<LocalDate> plannedStart,
        Optional<LocalDate> plannedEnd,
        Optional<LocalDate> forecastEnd,
        List<LocalizedText> topics) {

    public ProjectDraft {
        topics = List.copyOf(topics);
    }

    /** A new project with what every project has. */
    public static ProjectDraft of(String code, LocalizedText name) {
        return new ProjectDraft(
                Optional.empty(),
                code,
                name,
                LocalizedText.none(),
                LocalizedText.none(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
