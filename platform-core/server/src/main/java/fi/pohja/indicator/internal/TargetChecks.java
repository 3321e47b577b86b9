package fi.pohja.indicator.internal;

import fi.pohja.indicator.Comparison;
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.Indicators;
import fi.pohja.indicator.TargetKind;
import fi.pohja.indicator.TargetRuleDraft;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;

/** What makes a target one that can be assessed. */
@Singleton
final class TargetChecks {

    private static final int MOST_YEARS = 30;
    private static final int MOST_GUARDRAILS = 10;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");
    private static final BigDecimal LARGEST_FACTOR = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 6;

    private final Indicators indicators;

    TargetChecks(Indicators indicators) {
        this.indicators = indicators;
    }

    Violations of(TargetRuleDraft draft) {
        Violations violations = new Violations();
        violations.check(draft.indicator().isPresent(), "indicator", "required");
        draft.indicator().ifPresent(id -> violations.check(current(id).isPresent(), "indicator", "unknown"));
        violations.check(
                indicators.places().stream().anyMatch(place -> place.code().equals(draft.region())),
                "region",
                "unknown");
        value(draft, violations);
        years(draft, violations);
        guardrails(draft, violations);
        violations.text("basis", draft.basis());
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private Optional<Indicator> current(IndicatorId id) {
        return indicators.find(id).filter(indicator -> !indicator.archived());
    }

    private static void value(TargetRuleDraft draft, Violations violations) {
        boolean factor = draft.kind() == TargetKind.GROWTH_RATE_FACTOR;
        violations.check(!factor || draft.comparison() == Comparison.AT_MOST, "comparison", "target.factor");
        violations.check(draft.value().isPresent(), "value", "required");
        draft.value().ifPresent(value -> {
            within(
                    violations,
                    "value",
                    value,
                    factor ? BigDecimal.ZERO : LARGEST.negate(),
                    factor ? LARGEST_FACTOR : LARGEST);
            violations.check(value.stripTrailingZeros().scale() <= DECIMALS, "value", "decimals", DECIMALS);
        });
    }

    private static void within(
            Violations violations, String field, BigDecimal value, BigDecimal least, BigDecimal most) {
        violations.check(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, field, "between", least, most);
    }

    private static void years(TargetRuleDraft draft, Violations violations) {
        IndicatorRows.checkYear(violations, "fromYear", draft.fromYear());
        violations.between("sustainedYears", draft.sustainedYears(), 1, MOST_YEARS);
        draft.baselineFrom().ifPresent(year -> IndicatorRows.checkYear(violations, "baselineFrom", year));
        draft.baselineTo().ifPresent(year -> IndicatorRows.checkYear(violations, "baselineTo", year));
        boolean needed = draft.kind() != TargetKind.LEVEL || !draft.guardrails().isEmpty();
        violations.check(!needed || draft.baselineFrom().isPresent(), "baselineFrom", "required");
        violations.check(!needed || draft.baselineTo().isPresent(), "baselineTo", "required");
        if (draft.baselineFrom().isPresent() && draft.baselineTo().isPresent()) {
            int from = draft.baselineFrom().get();
            int to = draft.baselineTo().get();
            int years = to - from + 1;
            violations.check(years >= 1, "baselineTo", "end.before.start");
            violations.check(years <= MOST_YEARS, "baselineTo", "target.baseline.long", MOST_YEARS);
            violations.check(
                    draft.kind() != TargetKind.GROWTH_RATE_FACTOR || years >= 2 || years < 1,
                    "baselineTo",
                    "target.baseline.growth");
            violations.check(draft.fromYear() > to, "fromYear", "target.after.baseline");
        }
    }

    private void guardrails(TargetRuleDraft draft, Violations violations) {
        within(violations, "tolerance", draft.tolerance(), BigDecimal.ZERO, HUNDRED);
        violations.check(draft.tolerance().stripTrailingZeros().scale() <= 4, "tolerance", "decimals", 4);
        violations.check(draft.guardrails().size() <= MOST_GUARDRAILS, "guardrails", "many", MOST_GUARDRAILS);
        for (IndicatorId id : draft.guardrails()) {
            Optional<Indicator> guardrail = current(id);
            violations.check(guardrail.isPresent(), "guardrails", "unknown");
            violations.check(
                    guardrail
                            .filter(found -> found.direction() == Direction.CONTEXT)
                            .isEmpty(),
                    "guardrails",
                    "target.guardrail.direction");
        }
    }
}
