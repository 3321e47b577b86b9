package fi.pohja.funding;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.FundingSource;
import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a call. Limits: name 300 characters, legal basis 300, at most 50 requirements and 50 rules;
 * percentage above 0 and at most 100.
 */
public record FundingCallDraft(
        LocalizedText name,
        OrganisationId funder,
        Optional<String> programme,
        FundingSource source,
        Instant opens,
        Instant closes,
        String legalBasis,
        Optional<BigDecimal> ceiling,
        Optional<BigDecimal> maxGrantPercent,
        LocalizedText description,
        List<AttachmentRequirement> requirements,
        List<EligibilityRule> rules,
        List<String> sourceRefs) {

    public FundingCallDraft {
        requirements = List.copyOf(requirements);
        rules = List.copyOf(rules);
        sourceRefs = List.copyOf(sourceRefs);
    }
}
