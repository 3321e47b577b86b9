package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What a project waits for.
 *
 * @param project the one that waits
 * @param on the tenant's own project it waits for; else {@code externalName} says what
 */
public record Dependency(
        DependencyId id,
        NamedProject project,
        Optional<NamedProject> on,
        LocalizedText externalName,
        LocalizedText description,
        List<String> sourceRefs,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public DependencyDraft draft() {
        return new DependencyDraft(on.map(NamedProject::id), externalName, description, sourceRefs);
    }
}
