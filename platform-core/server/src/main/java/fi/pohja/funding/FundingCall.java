package fi.pohja.funding;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.programme.FundingSource;
import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A call for applications.
 *
 * @param source what money it gives
 * @param closes the last second in which an application is in time
 * @param ceiling most euros one application may ask for
 * @param maxGrantPercent most per cent of eligible costs the grant pays, up to four decimals
 * @param applications how many applications this tenant has in it
 */
public record FundingCall(
        FundingCallId id,
        LocalizedText name,
        NamedOrganisation funder,
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
        List<String> sourceRefs,
        int applications,
        boolean archived,
        int version) {

    /** The call as other records name it. */
    public NamedCall named() {
        return new NamedCall(id, name);
    }

    /** Whether an application submitted at this moment is in time: the second counts, as the receipt shows it. */
    public boolean takesAt(Instant moment) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return !second.isBefore(opens) && !second.isAfter(closes);
    }

    /** What can be changed, as it is now: what a form begins with. */
    public FundingCallDraft draft() {
        return new FundingCallDraft(
                name,
                funder.id(),
                programme,
                source,
                opens,
                closes,
                legalBasis,
                ceiling,
                maxGrantPercent,
                description,
                requirements,
                rules,
                sourceRefs);
    }
}
