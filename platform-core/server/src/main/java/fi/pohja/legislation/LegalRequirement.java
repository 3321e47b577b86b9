package fi.pohja.legislation;

import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An act, a bill or a decree that measures rest on.
 *
 * @param reference such as {@code HE 15/2017 vp} or {@code 612/2021}; empty when it has none yet
 * @param link web address; empty when there is none
 * @param stateOn the day the state began
 * @param measures how many measures in use rest on it
 * @param unassessed how many of them have lost their ground and nobody has said yet what follows
 * @param version for {@link LegalRequirements#change}
 */
public record LegalRequirement(
        LegalRequirementId id,
        RequirementKind kind,
        LocalizedText title,
        String reference,
        String link,
        RequirementState state,
        Optional<LocalDate> stateOn,
        Optional<LocalDate> inForceOn,
        LocalizedText requires,
        int measures,
        int unassessed,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant updatedAt,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public LegalRequirementDraft draft() {
        return new LegalRequirementDraft(kind, title, reference, link, state, stateOn, inForceOn, requires, sourceRefs);
    }
}
