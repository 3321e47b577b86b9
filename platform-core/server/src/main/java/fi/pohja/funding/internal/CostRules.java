package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.FUNDING_CALL;
import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;
import static fi.pohja.schema.tenant.Tables.SUB_AREA;

import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.CostCategory;
import fi.pohja.funding.CostDraft;
import fi.pohja.funding.Eligibility;
import fi.pohja.funding.EligibilityRule;
import fi.pohja.funding.FundingCallId;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.RuleEffect;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.FundingSource;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The rules of one grant as its costs meet them, read once for many costs. Not safe to keep after the transaction.
 *
 * @param source what money the grant gives
 * @param granted whether it was granted at all
 * @param subAreas numbers of the project's sub-areas
 */
record CostRules(
        ApplicationId application,
        FundingSource source,
        boolean granted,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String costCentre,
        List<EligibilityRule> rules,
        Map<UUID, Integer> subAreas) {

    private static final BigDecimal MOST = new BigDecimal("999999999.99");
    private static final int LONGEST_VOUCHER = 60;
    private static final int LONGEST_ROW = 20;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int LONGEST_TAG = 40;
    private static final int MOST_TAGS = 10;

    /**
     * Reads them.
     *
     * @throws NotFoundException when there is no such application
     */
    static CostRules of(DSLContext sql, ApplicationId application) {
        var row = sql.select(GRANT_APPLICATION.fields())
                .select(FUNDING_CALL.SOURCE)
                .from(GRANT_APPLICATION)
                .join(FUNDING_CALL)
                .on(FUNDING_CALL.ID.eq(GRANT_APPLICATION.CALL_ID))
                .where(GRANT_APPLICATION.ID.eq(application.value()))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException(application.value()));
        return new CostRules(
                application,
                FundingSource.valueOf(row.get(FUNDING_CALL.SOURCE)),
                GrantDecision.Outcome.GRANTED.name().equals(row.get(GRANT_APPLICATION.OUTCOME)),
                Optional.ofNullable(row.get(GRANT_APPLICATION.ELIGIBLE_FROM)),
                Optional.ofNullable(row.get(GRANT_APPLICATION.ELIGIBLE_TO)),
                row.get(GRANT_APPLICATION.COST_CENTRE),
                StoredCalls.find(sql, new FundingCallId(row.get(GRANT_APPLICATION.CALL_ID)))
                        .orElseThrow()
                        .rules(),
                sql.select(SUB_AREA.ID, SUB_AREA.NUMBER)
                        .from(SUB_AREA)
                        .where(SUB_AREA.PROJECT_ID.eq(row.get(GRANT_APPLICATION.PROJECT_ID)))
                        .fetchMap(SUB_AREA.ID, SUB_AREA.NUMBER));
    }

    /** Notes what keeps a cost from being in this grant's ledger; a refusing rule with its reason. */
    Violations check(Violations violations, CostDraft cost) {
        violations
                .check(granted, "", "cost.not.granted")
                .required("voucher", cost.voucher(), LONGEST_VOUCHER)
                .line("voucherRow", cost.voucherRow(), LONGEST_ROW)
                .line("description", cost.description(), LONGEST_DESCRIPTION)
                .date("postedOn", Optional.of(cost.postedOn()))
                .check(cost.amount().signum() != 0, "amount", "cost.zero")
                .check(cost.amount().stripTrailingZeros().scale() <= 2, "amount", "cents")
                .check(cost.amount().abs().compareTo(MOST) <= 0, "amount", "cost.amount", Said.euros(MOST))
                .check(cost.category() != CostCategory.NOT_DIVIDED, "category", "unknown")
                .check(cost.source().filter(FundingSource.ALL::equals).isEmpty(), "source", "unknown")
                .check(cost.tags().size() <= MOST_TAGS, "tags", "between", 0, MOST_TAGS);
        cost.tags().forEach(tag -> violations.line("tags", tag, LONGEST_TAG));
        cost.subArea()
                .ifPresent(subArea -> violations.check(subAreas.containsKey(subArea.value()), "subArea", "unknown"));
        from.filter(first -> cost.postedOn().isBefore(first))
                .ifPresent(
                        first -> violations.add("postedOn", "cost.before", Said.day(cost.postedOn()), Said.day(first)));
        to.filter(last -> cost.postedOn().isAfter(last))
                .ifPresent(last -> violations.add("postedOn", "cost.after", Said.day(cost.postedOn()), Said.day(last)));
        met(cost)
                .filter(rule -> rule.effect() == RuleEffect.REFUSED)
                .ifPresent(rule ->
                        violations.add("rule", "cost.refused", rule.reason().text(Columns.readersLanguage())));
        return violations;
    }

    /** What the rules make of a cost that {@link #check} lets in. The first rule that meets it decides. */
    Assessment assess(CostDraft cost, Texts texts) {
        Optional<FundingSource> other = cost.source().filter(booked -> booked != source && booked != FundingSource.OWN);
        if (other.isPresent()) {
            return new Assessment(Eligibility.INELIGIBLE, Optional.of("other-source"), otherSource(texts));
        }
        return met(cost)
                .map(rule -> new Assessment(
                        rule.effect() == RuleEffect.QUESTIONED ? Eligibility.QUESTIONED : Eligibility.INELIGIBLE,
                        Optional.of(rule.key()),
                        rule.reason()))
                .orElseGet(Assessment::eligible);
    }

    private static LocalizedText otherSource(Texts texts) {
        LocalizedText reason = LocalizedText.none();
        for (String language : Texts.COMPLETE) {
            reason = reason.with(language, texts.text(language, "funding.rule.other-source"));
        }
        return reason;
    }

    private Optional<EligibilityRule> met(CostDraft cost) {
        Optional<Integer> number = cost.subArea().flatMap(id -> Optional.ofNullable(subAreas.get(id.value())));
        return rules.stream()
                .filter(rule -> rule.condition().meets(cost, number))
                .findFirst();
    }
}
