package fi.pohja.organisation;

import fi.pohja.access.UserId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/** What is typed about a place in a body. Limits: group 300 characters in each language, and required. */
public record BodyMemberDraft(
        LocalizedText group,
        Optional<OrganisationId> organisation,
        Optional<UserId> user,
        MemberPosition position,
        Optional<LocalDate> designatedOn,
        Optional<LocalDate> endedOn) {

    /** A draft with what every place has; the rest is empty. */
    public static BodyMemberDraft of(LocalizedText group, MemberPosition position) {
        return new BodyMemberDraft(
                group, Optional.empty(), Optional.empty(), position, Optional.empty(), Optional.empty());
    }
}
