package fi.pohja.meeting;

import fi.pohja.programme.MeasureId;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a decision. Limits: section 20 characters; title required, 300; text 20,000; a measure that
 * exists.
 *
 * @param section such as {@code § 12}; may be empty
 * @param measure the measure that carries it out
 */
public record DecisionDraft(
        String section, LocalizedText title, LocalizedText text, Optional<MeasureId> measure, List<String> sourceRefs) {

    public DecisionDraft {
        section = section.strip();
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A decision with a title alone. */
    public static DecisionDraft of(LocalizedText title) {
        return new DecisionDraft("", title, LocalizedText.none(), Optional.empty(), List.of());
    }
}
