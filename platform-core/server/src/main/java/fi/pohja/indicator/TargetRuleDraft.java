package fi.pohja.indicator;

import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a target. Limits: an indicator in use; baseline years for CHANGE and GROWTH_RATE_FACTOR and where
 * there are guardrails, at least two of them for a growth; the first target year after the baseline; 1 to 30 years on
 * end; a factor from 0 to 10, which is always AT_MOST; guardrails that have a direction.
 *
 * @param value required: the level in the indicator's unit, the change in per cent, or the factor
 * @param fromYear the first year it is to hold in
 * @param sustainedYears how many years on end it is to hold; two or more say "permanently"
 * @param guardrails indicators that may not get worse than their own baseline meanwhile
 * @param tolerance by how many per cent of its baseline a guardrail may get worse
 * @param basis what the target rests on, or that it is an example
 */
public record TargetRuleDraft(
        Optional<IndicatorId> indicator,
        String region,
        TargetKind kind,
        Comparison comparison,
        Optional<BigDecimal> value,
        Optional<Integer> baselineFrom,
        Optional<Integer> baselineTo,
        int fromYear,
        int sustainedYears,
        List<IndicatorId> guardrails,
        BigDecimal tolerance,
        LocalizedText basis,
        List<String> sourceRefs) {

    public TargetRuleDraft {
        guardrails = List.copyOf(guardrails);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A level to reach in one year; the rest is empty. */
    public static TargetRuleDraft level(
            Optional<IndicatorId> indicator, String region, Comparison comparison, BigDecimal value, int year) {
        return new TargetRuleDraft(
                indicator,
                region,
                TargetKind.LEVEL,
                comparison,
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                year,
                1,
                List.of(),
                BigDecimal.ZERO,
                LocalizedText.none(),
                List.of());
    }
}
