package fi.pohja.legislation;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a legal requirement. Limits: title required, 300 characters in each language; reference 100; what
 * it requires 20,000. One that is in force needs the day it came into force.
 *
 * @param reference such as {@code HE 15/2017 vp} or {@code 612/2021}; empty when it has none yet
 * @param link web address; empty when there is none
 * @param state where it stands; changed later only to a state that can follow
 * @param stateOn the day the state began, such as that on which a bill lapsed
 * @param requires what it asks of those who organise services
 */
public record LegalRequirementDraft(
        RequirementKind kind,
        LocalizedText title,
        String reference,
        String link,
        RequirementState state,
        Optional<LocalDate> stateOn,
        Optional<LocalDate> inForceOn,
        LocalizedText requires,
        List<String> sourceRefs) {

    public LegalRequirementDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A bill that is being prepared, of which only the title is known. */
    public static LegalRequirementDraft of(LocalizedText title) {
        return new LegalRequirementDraft(
                RequirementKind.BILL,
                title,
                "",
                "",
                RequirementState.BILL_PREPARED,
                Optional.empty(),
                Optional.empty(),
                LocalizedText.none(),
                List.of());
    }

    /** The same in another state. */
    public LegalRequirementDraft in(
            RequirementState next, Optional<LocalDate> since, Optional<LocalDate> cameIntoForceOn) {
        return new LegalRequirementDraft(
                kind, title, reference, link, next, since, cameIntoForceOn, requires, sourceRefs);
    }
}
