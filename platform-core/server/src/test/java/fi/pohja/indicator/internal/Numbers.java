package fi.pohja.indicator.internal;

import fi.pohja.indicator.Comparison;
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.Observation;
import fi.pohja.indicator.TargetKind;
import fi.pohja.indicator.TargetRule;
import fi.pohja.indicator.TargetRuleDraft;
import fi.pohja.indicator.TargetRuleId;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Series and targets of the tests. */
final class Numbers {

    static final LocalizedText EUROS = LocalizedText.fi("€/asukas");

    private Numbers() {}

    /** Numbers of years on end; {@code "-"} is a year said to be missing, {@code ""} one nobody entered. */
    static Series series(Direction direction, int firstYear, String... values) {
        Map<Integer, Observation> byYear = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            int year = firstYear + i;
            String value = values[i];
            if (value.equals("-")) {
                byYear.put(year, Observation.missing("19", year));
            } else if (value.startsWith("~")) {
                byYear.put(year, Observation.estimate("19", year, new BigDecimal(value.substring(1))));
            } else if (!value.isEmpty()) {
                byYear.put(year, Observation.observed("19", year, new BigDecimal(value)));
            }
        }
        return new Series(
                LocalizedText.fi("Nettokustannukset"),
                LocalizedText.fi("Pohjois-Pohjanmaa"),
                EUROS,
                1,
                direction,
                Set.of(),
                byYear);
    }

    static Series broken(Series series, int year) {
        return new Series(
                series.title(),
                series.region(),
                series.unit(),
                series.decimals(),
                series.direction(),
                Set.of(year),
                series.byYear());
    }

    static TargetRule rule(
            TargetKind kind, Comparison comparison, String value, int baseFrom, int baseTo, int from, int years) {
        return rule(kind, comparison, value, baseFrom, baseTo, from, years, 0, "0");
    }

    static TargetRule rule(
            TargetKind kind,
            Comparison comparison,
            String value,
            int baseFrom,
            int baseTo,
            int from,
            int years,
            int guardrails,
            String tolerance) {
        return new TargetRule(
                new TargetRuleId(UUID.randomUUID()),
                new GoalId(UUID.randomUUID()),
                new ProjectId(UUID.randomUUID()),
                new TargetRuleDraft(
                        Optional.of(new IndicatorId(UUID.randomUUID())),
                        "19",
                        kind,
                        comparison,
                        Optional.of(new BigDecimal(value)),
                        Optional.of(baseFrom),
                        Optional.of(baseTo),
                        from,
                        years,
                        java.util.stream.Stream.generate(() -> new IndicatorId(UUID.randomUUID()))
                                .limit(guardrails)
                                .toList(),
                        new BigDecimal(tolerance),
                        LocalizedText.none(),
                        List.of()),
                1);
    }

    static TargetRule level(Comparison comparison, String value, int from, int years) {
        return rule(TargetKind.LEVEL, comparison, value, 2010, 2011, from, years);
    }

    static TargetRule halving(int baseFrom, int baseTo, int from, int years) {
        return rule(TargetKind.GROWTH_RATE_FACTOR, Comparison.AT_MOST, "0.5", baseFrom, baseTo, from, years);
    }
}
