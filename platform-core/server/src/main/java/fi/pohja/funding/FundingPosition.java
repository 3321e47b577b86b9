package fi.pohja.funding;

import fi.pohja.programme.FundingSource;
import fi.pohja.programme.FundingSums;
import fi.pohja.programme.NamedProject;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where a project's money stands; an umbrella's own and, beside it, that of its parts.
 *
 * @param stated what sources and applications state: total, applied, granted, own
 * @param grants the project's granted applications
 * @param own the grants' sums together
 * @param parts the umbrella's current parts by name; empty for other projects
 * @param together own and parts together
 */
public record FundingPosition(
        NamedProject project, FundingSums stated, List<Grant> grants, Money own, List<Part> parts, Money together) {

    /** A grant with its money. */
    public record Grant(
            ApplicationId application,
            NamedCall call,
            FundingSource source,
            GrantDecision decision,
            Money money,
            List<BySource> bySource) {}

    /** A part with its money. */
    public record Part(NamedProject project, FundingSums stated, Money money) {}

    /**
     * Sums in euros, to the cent; 0.00 where there is nothing.
     *
     * @param budget of the accepted budgets; zero where a decision is known but no budget
     * @param costs everything in the ledgers
     * @param accrued the grants' share of the eligible costs so far
     * @param requested shares of frozen payment requests
     * @param recovered what has to be paid back
     */
    public record Money(
            BigDecimal budget,
            BigDecimal granted,
            BigDecimal costs,
            BigDecimal eligible,
            BigDecimal questioned,
            BigDecimal ineligible,
            BigDecimal accrued,
            BigDecimal requested,
            BigDecimal paid,
            BigDecimal recovered) {

        /** Nothing at all. */
        public static Money none() {
            BigDecimal zero = new BigDecimal("0.00");
            return new Money(zero, zero, zero, zero, zero, zero, zero, zero, zero, zero);
        }

        /** Both together. */
        public Money plus(Money other) {
            return new Money(
                    budget.add(other.budget),
                    granted.add(other.granted),
                    costs.add(other.costs),
                    eligible.add(other.eligible),
                    questioned.add(other.questioned),
                    ineligible.add(other.ineligible),
                    accrued.add(other.accrued),
                    requested.add(other.requested),
                    paid.add(other.paid),
                    recovered.add(other.recovered));
        }

        /** What of the grant is not requested yet. */
        public BigDecimal left() {
            return granted.subtract(requested);
        }

        /** What the grant's holder pays of the eligible costs so far. */
        public BigDecimal ownShare() {
            return eligible.subtract(accrued);
        }
    }

    /** A grant's money by source: costs are the source's part of the eligible ones. */
    public record BySource(
            FundingSource source, BigDecimal budget, BigDecimal costs, BigDecimal requested, BigDecimal paid) {

        /** What of the budget is not used by costs yet. */
        public BigDecimal left() {
            return budget.subtract(costs);
        }
    }
}
