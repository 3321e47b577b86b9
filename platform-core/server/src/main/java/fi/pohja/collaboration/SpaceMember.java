package fi.pohja.collaboration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A tenant in a space, or invited to it.
 *
 * @param byLaw whether it belongs to the space whether it wants or not, and cannot leave
 * @param decidedBy name of whoever founded, accepted, declined or left for the tenant
 */
public record SpaceMember(
        Partner partner,
        MemberState state,
        boolean byLaw,
        Optional<LocalDate> invitedOn,
        Optional<LocalDate> joinedOn,
        Optional<LocalDate> leftOn,
        Optional<String> decidedBy) {

    /** Whether the tenant belongs to the space now. */
    public boolean belongs() {
        return state == MemberState.MEMBER;
    }
}
