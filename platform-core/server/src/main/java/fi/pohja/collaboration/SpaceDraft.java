package fi.pohja.collaboration;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * What is typed about a space. Limits: name required, 300 characters; purpose 20,000; the kind cannot be changed once the
 * space is founded, and COLLABORATIVE_AREA is nobody's to found.
 */
public record SpaceDraft(SpaceKind kind, LocalizedText name, LocalizedText purpose, List<String> sourceRefs) {

    public SpaceDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }
}
