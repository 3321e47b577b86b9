package fi.pohja.organisation;

import fi.pohja.access.UserId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A place in a body.
 *
 * @param group whom the member represents, such as municipal managers; a person is named only by an account
 * @param organisation the organisation represented
 * @param user the account of whoever holds the place
 * @param userName that account's name
 * @param endedOn the last day; empty while the place is held
 */
public record BodyMember(
        BodyMemberId id,
        LocalizedText group,
        Optional<NamedOrganisation> organisation,
        Optional<UserId> user,
        Optional<String> userName,
        MemberPosition position,
        Optional<LocalDate> designatedOn,
        Optional<LocalDate> endedOn,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public BodyMemberDraft draft() {
        return new BodyMemberDraft(
                group, organisation.map(NamedOrganisation::id), user, position, designatedOn, endedOn);
    }
}
