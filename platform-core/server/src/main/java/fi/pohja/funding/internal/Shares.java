package fi.pohja.funding.internal;

import fi.pohja.funding.Budget;
import fi.pohja.funding.GrantDecision;
import fi.pohja.problem.Violations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The part of eligible costs that a grant pays. Exact: a fraction is kept as a fraction until the cent, and the cent is
 * rounded down, because the percentage may not be exceeded. Shares are differences of cumulated shares, so that however
 * the costs are cut into requests, all shares together are those of all costs.
 *
 * @param numerator of the fraction the grant pays
 * @param denominator above zero
 * @param ceiling the most all shares together may be, in euros
 */
record Shares(BigInteger numerator, BigInteger denominator, BigDecimal ceiling) {

    private static final int PERCENT_DECIMALS = 4;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * What a decision makes of a budget.
     *
     * @return empty when the decision tells neither a sum with a percentage nor a sum of a known budget
     */
    static Optional<Shares> of(GrantDecision decision, Budget budget) {
        return decision.granted()
                .flatMap(granted -> decision.percent()
                        .map(percent -> new Shares(
                                percent.setScale(PERCENT_DECIMALS).unscaledValue(),
                                BigInteger.valueOf(1_000_000),
                                cents(granted)))
                        .or(() -> Optional.of(budget.total())
                                .filter(total -> total.signum() > 0)
                                .map(total -> new Shares(
                                        cents(granted).min(cents(total)).unscaledValue(),
                                        cents(total).unscaledValue(),
                                        cents(granted)))));
    }

    /** What the grant pays of eligible costs cumulated from its beginning; below zero only where they are. */
    BigDecimal ofCumulated(BigDecimal eligible) {
        BigInteger cents = cents(eligible).unscaledValue();
        BigDecimal share = new BigDecimal(cents.multiply(numerator))
                .divide(new BigDecimal(denominator), 0, RoundingMode.FLOOR)
                .movePointLeft(2);
        return cents(share.min(ceiling));
    }

    /** What the grant pays of costs that come after others. */
    BigDecimal of(BigDecimal eligibleBefore, BigDecimal eligible) {
        return ofCumulated(eligibleBefore.add(eligible)).subtract(ofCumulated(eligibleBefore));
    }

    /** Euros as they are stored; the value is checked before, so that nothing is rounded. */
    static BigDecimal cents(BigDecimal euros) {
        return euros.setScale(2);
    }

    /** A percentage without zeros nobody typed. */
    static BigDecimal percent(BigDecimal stored) {
        BigDecimal plain = stored.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Above zero, at most 100, at most four decimals. */
    static void check(Violations violations, String field, BigDecimal percent) {
        violations.check(
                percent.signum() > 0
                        && percent.compareTo(ALL) <= 0
                        && percent.stripTrailingZeros().scale() <= PERCENT_DECIMALS,
                field,
                "percent");
    }
}
