package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/** What is typed about a risk. Limits: title required, 300 characters; texts 20,000; probability and impact 1 to 5. */
public record RiskDraft(
        LocalizedText title,
        LocalizedText description,
        int probability,
        int impact,
        LocalizedText response,
        RiskState state,
        List<String> sourceRefs) {

    public RiskDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every risk has; the rest is empty. */
    public static RiskDraft of(LocalizedText title, int probability, int impact) {
        return new RiskDraft(
                title, LocalizedText.none(), probability, impact, LocalizedText.none(), RiskState.OPEN, List.of());
    }
}
