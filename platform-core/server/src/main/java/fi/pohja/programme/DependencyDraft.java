package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a dependency. Limits: either a project of the tenant, not the one that waits, or the name of
 * something outside (300 characters), not both; description 20,000.
 */
public record DependencyDraft(
        Optional<ProjectId> on, LocalizedText externalName, LocalizedText description, List<String> sourceRefs) {

    public DependencyDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** On a project of the tenant. */
    public static DependencyDraft on(ProjectId project) {
        return new DependencyDraft(Optional.of(project), LocalizedText.none(), LocalizedText.none(), List.of());
    }

    /** On something outside. */
    public static DependencyDraft on(LocalizedText externalName) {
        return new DependencyDraft(Optional.empty(), externalName, LocalizedText.none(), List.of());
    }
}
