package fi.pohja.funding;

import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the funder decided.
 *
 * @param decidedOn empty where a source tells of the decision but not the day
 * @param granted euros; empty when rejected, or where a source tells of the decision but not the sum
 * @param percent of eligible costs that the grant pays, up to four decimals; empty where it is the part that the grant
 *     is of the accepted budget
 * @param eligibleFrom first day on which costs count
 * @param eligibleTo last day on which costs count
 * @param diaryNumber as the funder registers it; possibly empty
 * @param costCentre the grant's own cost centre in bookkeeping; empty where none is followed
 */
public record GrantDecision(
        Outcome outcome,
        Optional<LocalDate> decidedOn,
        Optional<BigDecimal> granted,
        Optional<BigDecimal> percent,
        Optional<LocalDate> eligibleFrom,
        Optional<LocalDate> eligibleTo,
        LocalizedText conditions,
        String diaryNumber,
        String costCentre) {

    /** The name for people is the text {@code funding.outcome.<name>}. */
    public enum Outcome {
        GRANTED,
        REJECTED
    }

    /** Whether costs can be entered and payments requested. */
    public boolean grants() {
        return outcome == Outcome.GRANTED;
    }
}
