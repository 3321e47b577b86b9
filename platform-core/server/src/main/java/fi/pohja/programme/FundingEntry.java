package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An amount of a project's funding.
 *
 * @param amount euros, two decimals; empty where a source names the funder but no sum
 * @param approximate whether the source gives it as approximate
 * @param decidedOn day of the decision
 */
public record FundingEntry(
        FundingEntryId id,
        ProjectId project,
        FundingKind kind,
        FundingSource source,
        Optional<BigDecimal> amount,
        boolean approximate,
        LocalizedText note,
        Optional<LocalDate> decidedOn,
        List<String> sourceRefs,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public FundingDraft draft() {
        return new FundingDraft(kind, source, amount, approximate, note, decidedOn, sourceRefs);
    }
}
