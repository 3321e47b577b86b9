package fi.pohja.funding;

import java.math.BigDecimal;

/** Sums of costs, to the cent; 0.00 where there is none. */
public record CostSums(int count, BigDecimal eligible, BigDecimal questioned, BigDecimal ineligible) {

    /** Everything in the ledger. */
    public BigDecimal all() {
        return eligible.add(questioned).add(ineligible);
    }
}
