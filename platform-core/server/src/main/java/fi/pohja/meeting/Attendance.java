package fi.pohja.meeting;

import fi.pohja.organisation.NamedOrganisation;
import java.util.Optional;

/**
 * How many of one group were there.
 *
 * @param organisation the municipality or organisation they came from
 */
public record Attendance(Optional<NamedOrganisation> organisation, ParticipantGroup group, int onSite, int remote) {

    /** As it is typed. */
    public AttendanceDraft draft() {
        return new AttendanceDraft(organisation.map(NamedOrganisation::id), group, onSite, remote);
    }
}
