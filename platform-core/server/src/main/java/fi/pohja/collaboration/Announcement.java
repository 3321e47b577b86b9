package fi.pohja.collaboration;

import fi.pohja.audit.Subject;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A step between tenants, of which those who decide on spaces and shares in one of them are told once. The sentences of
 * its mail are the texts {@code announcement.<type>.<step>}, with the partner's name, the title and the last day, and
 * {@code announcement.subject.<type>.<step>} with the title, where the type is that of the subject.
 *
 * @param about with the step, what it is told of once
 * @param step as an action of the audit
 * @param subject what it is about, for the audit
 * @param path of the page the mail leads to, such as {@code /shares}
 * @param partner the other tenant's slug, or the own where nobody else took a step
 * @param others whether it was another tenant's step, which the bound tenant's audit does not have yet
 * @param news otherwise it is noted as known and told to nobody: what is old when it is first seen
 * @param until a last day the sentence names
 */
public record Announcement(
        UUID about,
        String step,
        Subject subject,
        String path,
        LocalizedText title,
        String partner,
        boolean others,
        boolean news,
        Optional<LocalDate> until) {}
