package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/** What is typed about a body. Limits: name 300 characters in each language, description 20,000. */
public record BodyDraft(
        BodyKind kind,
        LocalizedText name,
        LocalizedText description,
        boolean statutory,
        Optional<BodyId> parent,
        List<String> sourceRefs) {

    public BodyDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every body has; the rest is empty. */
    public static BodyDraft of(BodyKind kind, LocalizedText name) {
        return new BodyDraft(kind, name, LocalizedText.none(), false, Optional.empty(), List.of());
    }
}
