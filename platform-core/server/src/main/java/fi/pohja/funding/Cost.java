package fi.pohja.funding;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.NamedSubArea;
import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of a grant's ledger.
 *
 * @param voucher with {@code voucherRow} unique in the ledger of the grant's partner
 * @param partner whose cost; empty for the lead's own
 * @param source as booked; empty where the ledger does not tell. What another public source paid is not eligible
 * @param tags what rules ask for, such as {@code digital-tool}
 * @param amount euros, two decimals; below zero for a credit
 * @param rule key of the rule that made it what it is; empty when none did or a person decided
 * @param reason why it is not eligible or is questioned
 * @param paymentRequest the request that holds it; it cannot be changed then
 */
public record Cost(
        CostId id,
        ApplicationId application,
        String voucher,
        String voucherRow,
        LocalDate postedOn,
        Optional<NamedOrganisation> partner,
        Optional<NamedSubArea> subArea,
        CostCategory category,
        Optional<FundingSource> source,
        String description,
        List<String> tags,
        BigDecimal amount,
        Eligibility eligibility,
        Optional<String> rule,
        LocalizedText reason,
        Optional<PaymentRequestId> paymentRequest,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public CostDraft draft() {
        return new CostDraft(
                voucher,
                voucherRow,
                postedOn,
                partner.map(NamedOrganisation::id),
                subArea.map(NamedSubArea::id),
                category,
                source,
                description,
                tags,
                amount);
    }
}
