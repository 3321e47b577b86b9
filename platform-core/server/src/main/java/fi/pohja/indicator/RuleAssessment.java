package fi.pohja.indicator;

import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the observations say about one target.
 *
 * @param region name of the region it is about
 * @param provisional whether it rests on an estimate
 * @param steps how the outcome comes about, in order
 * @param observations the numbers looked at, by year
 * @param limits what the number was to stay on the right side of, by year; empty where it cannot be told
 */
public record RuleAssessment(
        TargetRule rule,
        LocalizedText indicator,
        LocalizedText region,
        LocalizedText unit,
        int decimals,
        Outcome outcome,
        boolean provisional,
        List<Reason> steps,
        List<Observation> observations,
        Map<Integer, BigDecimal> limits) {}
