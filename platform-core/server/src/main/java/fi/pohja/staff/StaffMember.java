package fi.pohja.staff;

import fi.pohja.programme.NamedUser;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who works in a project, or a role in it.
 *
 * @param user the person's account, which gives the name
 * @param name as typed for somebody without an account; empty for a role alone
 * @param share of working time, in per cent
 * @param shown whether everybody may see it as a contact, while it is in force
 * @param agreedOn the day the person agreed to be named to everybody
 * @param version for optimistic locking
 */
public record StaffMember(
        StaffMemberId id,
        ProjectId project,
        LocalizedText role,
        Optional<NamedUser> user,
        String name,
        String email,
        String phone,
        Optional<LocalDate> startOn,
        Optional<LocalDate> endOn,
        Optional<Integer> share,
        boolean shown,
        Optional<LocalDate> agreedOn,
        List<String> sourceRefs,
        int version) {

    /** The name of the account, or else the one typed; empty for a role alone. */
    public String person() {
        return user.map(NamedUser::name).orElse(name);
    }

    /** Whether somebody works in the role on that day. */
    public boolean inForce(LocalDate day) {
        return startOn.filter(day::isBefore).isEmpty()
                && endOn.filter(day::isAfter).isEmpty();
    }

    /** As everybody sees it. */
    public PublicContact contact() {
        return new PublicContact(role, person(), email, phone);
    }

    /** As those see it who do not keep the register: of one that is not shown to everybody only role and period. */
    public StaffMember forReaders() {
        return shown
                ? new StaffMember(
                        id,
                        project,
                        role,
                        user,
                        name,
                        email,
                        phone,
                        startOn,
                        endOn,
                        Optional.empty(),
                        true,
                        agreedOn,
                        sourceRefs,
                        version)
                : new StaffMember(
                        id,
                        project,
                        role,
                        Optional.empty(),
                        "",
                        "",
                        "",
                        startOn,
                        endOn,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        sourceRefs,
                        version);
    }

    /** What can be changed, as it is now: what a form begins with. */
    public StaffMemberDraft draft() {
        return new StaffMemberDraft(
                role, user.map(NamedUser::id), name, email, phone, startOn, endOn, share, shown, agreedOn, sourceRefs);
    }
}
