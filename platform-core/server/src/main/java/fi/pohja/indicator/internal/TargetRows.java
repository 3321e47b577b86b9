package fi.pohja.indicator.internal;

import static fi.pohja.schema.tenant.Tables.GOAL_CONDITION;
import static fi.pohja.schema.tenant.Tables.TARGET_RULE;

import fi.pohja.audit.Fields;
import fi.pohja.indicator.Comparison;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.TargetKind;
import fi.pohja.indicator.TargetRule;
import fi.pohja.indicator.TargetRuleDraft;
import fi.pohja.indicator.TargetRuleId;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of targets and of conditions between goals. */
final class TargetRows {

    private TargetRows() {}

    /** @param project the project of a goal */
    static List<TargetRule> fetch(DSLContext sql, Condition wanted, Function<GoalId, ProjectId> project) {
        return sql.select(TARGET_RULE.fields())
                .from(TARGET_RULE)
                .where(wanted)
                .orderBy(TARGET_RULE.GOAL_ID, TARGET_RULE.POSITION, TARGET_RULE.ID)
                .fetch(row -> {
                    GoalId goal = new GoalId(row.get(TARGET_RULE.GOAL_ID));
                    return new TargetRule(
                            new TargetRuleId(row.get(TARGET_RULE.ID)),
                            goal,
                            project.apply(goal),
                            draft(row),
                            row.get(TARGET_RULE.VERSION));
                });
    }

    private static TargetRuleDraft draft(Record row) {
        return new TargetRuleDraft(
                Optional.of(new IndicatorId(row.get(TARGET_RULE.INDICATOR_ID))),
                row.get(TARGET_RULE.REGION),
                TargetKind.valueOf(row.get(TARGET_RULE.KIND)),
                Comparison.valueOf(row.get(TARGET_RULE.COMPARISON)),
                Optional.of(plain(row.get(TARGET_RULE.VALUE))),
                Optional.ofNullable(row.get(TARGET_RULE.BASELINE_FROM)),
                Optional.ofNullable(row.get(TARGET_RULE.BASELINE_TO)),
                row.get(TARGET_RULE.FROM_YEAR),
                row.get(TARGET_RULE.SUSTAINED_YEARS),
                Arrays.stream(row.get(TARGET_RULE.GUARDRAILS))
                        .map(IndicatorId::new)
                        .toList(),
                plain(row.get(TARGET_RULE.TOLERANCE)),
                Columns.text(row.get(TARGET_RULE.BASIS)),
                Columns.strings(row.get(TARGET_RULE.SOURCE_REFS)));
    }

    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Row columns(TargetRuleDraft draft) {
        return new Row()
                .set(TARGET_RULE.INDICATOR_ID, draft.indicator().map(IndicatorId::value))
                .set(TARGET_RULE.REGION, draft.region())
                .set(TARGET_RULE.KIND, draft.kind())
                .set(TARGET_RULE.COMPARISON, draft.comparison())
                .set(TARGET_RULE.VALUE, draft.value())
                .set(TARGET_RULE.BASELINE_FROM, draft.baselineFrom())
                .set(TARGET_RULE.BASELINE_TO, draft.baselineTo())
                .set(TARGET_RULE.FROM_YEAR, draft.fromYear())
                .set(TARGET_RULE.SUSTAINED_YEARS, draft.sustainedYears())
                .set(
                        TARGET_RULE.GUARDRAILS,
                        draft.guardrails().stream().map(IndicatorId::value).toArray(UUID[]::new))
                .set(TARGET_RULE.TOLERANCE, draft.tolerance())
                .text(TARGET_RULE.BASIS, draft.basis())
                .set(TARGET_RULE.SOURCE_REFS, draft.sourceRefs());
    }

    static Fields fields(TargetRuleDraft draft) {
        return new Fields()
                .with("indicator", draft.indicator().map(IndicatorId::value))
                .with("region", draft.region())
                .with("kind", draft.kind())
                .with("comparison", draft.comparison())
                .with(
                        "value",
                        draft.value().map(value -> value.stripTrailingZeros().toPlainString()))
                .with("baselineFrom", draft.baselineFrom())
                .with("baselineTo", draft.baselineTo())
                .with("fromYear", String.valueOf(draft.fromYear()))
                .with("sustainedYears", draft.sustainedYears())
                .with(
                        "guardrails",
                        draft.guardrails().stream().map(IndicatorId::value).toList())
                .with("tolerance", draft.tolerance().stripTrailingZeros().toPlainString())
                .with("basis", draft.basis())
                .with("sourceRefs", draft.sourceRefs());
    }

    static List<GoalId> conditions(DSLContext sql, GoalId goal) {
        return sql.select(GOAL_CONDITION.ON_GOAL_ID)
                .from(GOAL_CONDITION)
                .where(GOAL_CONDITION.GOAL_ID.eq(goal.value()))
                .orderBy(GOAL_CONDITION.ON_GOAL_ID)
                .fetch(row -> new GoalId(row.value1()));
    }

    static void replaceConditions(DSLContext sql, GoalId goal, Set<GoalId> wanted) {
        sql.deleteFrom(GOAL_CONDITION)
                .where(GOAL_CONDITION.GOAL_ID.eq(goal.value()))
                .execute();
        wanted.forEach(on -> sql.insertInto(GOAL_CONDITION)
                .set(GOAL_CONDITION.GOAL_ID, goal.value())
                .set(GOAL_CONDITION.ON_GOAL_ID, on.value())
                .execute());
    }
}
