package fi.pohja.funding;

import fi.pohja.attachment.Attachment;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.NamedProject;
import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An application; once granted, the grant it became.
 *
 * @param attachments what was attached, by line of the call's checklist
 * @param submittedOn the day it was submitted, also where a source tells the day alone and there is no receipt
 * @param receipts the proofs of submission, the first one first; empty for what was submitted elsewhere
 * @param supplement what the funder asked for last
 */
public record GrantApplication(
        ApplicationId id,
        NamedCall call,
        NamedProject project,
        FundingSource source,
        ApplicationState state,
        LocalizedText summary,
        String contact,
        Budget budget,
        List<Attached> attachments,
        Optional<LocalDate> submittedOn,
        List<Receipt> receipts,
        Optional<Supplement> supplement,
        Optional<GrantDecision> decision,
        Instant closes,
        List<String> sourceRefs,
        int version) {

    /** A file and the line of the checklist it answers. */
    public record Attached(String requirement, Attachment file) {}

    /** What the funder asked for. */
    public record Supplement(String reason, LocalDate due) {}

    /** The grant applied for: the budget's lines of the call's money. */
    public BigDecimal applied() {
        return budget.of(source);
    }

    /** Whether it is known whose money the budget is; a source document may give one sum for all. */
    public boolean divided() {
        return budget.of(FundingSource.ALL).signum() == 0;
    }

    /** Whether it was granted. */
    public boolean granted() {
        return decision.filter(GrantDecision::grants).isPresent();
    }
}
