package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * What may go wrong.
 *
 * @param probability 1 (rare) to 5 (almost certain)
 * @param impact 1 (slight) to 5 (very serious)
 * @param response what is done about it
 */
public record Risk(
        RiskId id,
        ProjectId project,
        LocalizedText title,
        LocalizedText description,
        int probability,
        int impact,
        LocalizedText response,
        RiskState state,
        List<String> sourceRefs,
        int version) {

    /** Probability times impact, 1 to 25. */
    public int severity() {
        return probability * impact;
    }

    /** What can be changed, as it is now: what a form begins with. */
    public RiskDraft draft() {
        return new RiskDraft(title, description, probability, impact, response, state, sourceRefs);
    }
}
