package fi.pohja.funding;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * A rule of a call on what its grant pays.
 *
 * @param key unique in the call, such as {@code digital-tools}
 * @param condition which costs it meets, as {@link CostCondition} reads it
 * @param reason why, and what to do instead; shown with every cost the rule meets
 */
public record EligibilityRule(
        String key, RuleEffect effect, CostCondition condition, LocalizedText reason, List<String> sourceRefs) {

    public EligibilityRule {
        sourceRefs = List.copyOf(sourceRefs);
    }
}
