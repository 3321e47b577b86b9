package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a project; the state goes by {@link Projects#transition}.
 *
 * <p>Limits: code required, 2 to 20 capital letters, digits, hyphens and dots, beginning with a letter or digit
 * (small letters become capitals), unique in the tenant; name required, 300 characters in each language; short
 * description 2,000; purpose and basis of the forecast 20,000; no end before the start; at most 20 topics of 100
 * characters; at most 50 source ids. An umbrella is a project of kind UMBRELLA, not the project itself, and stands under
 * no other; a project with parts stays an umbrella; nothing precedes itself, over no number of steps.
 *
 * @param programme key of the national programme
 */
public record ProjectDraft(
        ProjectKind kind,
        String code,
        LocalizedText name,
        LocalizedText shortDescription,
        LocalizedText purpose,
        Optional<String> programme,
        Optional<ProjectId> umbrella,
        Optional<ProjectId> predecessor,
        Optional<LocalDate> plannedStart,
        Optional<LocalDate> plannedEnd,
        Optional<LocalDate> forecastEnd,
        LocalizedText forecastBasis,
        List<LocalizedText> topics,
        List<String> sourceRefs) {

    public ProjectDraft {
        topics = List.copyOf(topics);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every project has; the rest is empty. */
    public static ProjectDraft of(ProjectKind kind, String code, LocalizedText name) {
        return new ProjectDraft(
                kind,
                code,
                name,
                LocalizedText.none(),
                LocalizedText.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalizedText.none(),
                List.of(),
                List.of());
    }
}
