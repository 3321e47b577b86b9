package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is typed about an amount. Limits: euros from 0 with at most two decimals; note 2,000 characters. */
public record FundingDraft(
        FundingKind kind,
        FundingSource source,
        Optional<BigDecimal> amount,
        boolean approximate,
        LocalizedText note,
        Optional<LocalDate> decidedOn,
        List<String> sourceRefs) {

    public FundingDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every amount has; the rest is empty. */
    public static FundingDraft of(FundingKind kind, FundingSource source, BigDecimal amount) {
        return new FundingDraft(
                kind, source, Optional.of(amount), false, LocalizedText.none(), Optional.empty(), List.of());
    }
}
