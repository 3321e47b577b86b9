package fi.pohja.funding;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.SubAreaId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed or read about a cost. Limits: voucher 60 characters, its row 20, description 300, at most 10 tags of 40.
 */
public record CostDraft(
        String voucher,
        String voucherRow,
        LocalDate postedOn,
        Optional<OrganisationId> partner,
        Optional<SubAreaId> subArea,
        CostCategory category,
        Optional<FundingSource> source,
        String description,
        List<String> tags,
        BigDecimal amount) {

    public CostDraft {
        tags = List.copyOf(tags);
    }
}
