package fi.pohja.staff;

import fi.pohja.access.UserId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about somebody who works in a project. Limits: role required, 300 characters; name 200; phone 50; share
 * 1 to 100. Whoever is shown to everybody has an e-mail address or a phone number, and by name only after agreeing.
 *
 * @param user the person's account, which then gives the name; {@code name} is empty
 * @param name empty for a role that is shown without a person
 * @param share of working time, in per cent
 * @param shown whether everybody may see it as a contact, while it is in force
 * @param agreedOn the day the person agreed to be named to everybody
 */
public record StaffMemberDraft(
        LocalizedText role,
        Optional<UserId> user,
        String name,
        String email,
        String phone,
        Optional<LocalDate> startOn,
        Optional<LocalDate> endOn,
        Optional<Integer> share,
        boolean shown,
        Optional<LocalDate> agreedOn,
        List<String> sourceRefs) {

    public StaffMemberDraft {
        name = name.strip();
        email = email.strip();
        phone = phone.strip();
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every entry has; the rest is empty, and nothing is shown. */
    public static StaffMemberDraft of(LocalizedText role) {
        return new StaffMemberDraft(
                role,
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of());
    }

    /** Whether it tells of a person, and not of a role alone. */
    public boolean namesPerson() {
        return user.isPresent() || !name.isEmpty();
    }
}
