package fi.pohja.meeting;

import fi.pohja.organisation.OrganisationId;
import java.util.Optional;

/**
 * How many of one group were there.
 *
 * @param organisation the municipality or organisation they came from; empty when it is not known
 * @param onSite 0 to 100,000
 * @param remote 0 to 100,000
 */
public record AttendanceDraft(Optional<OrganisationId> organisation, ParticipantGroup group, int onSite, int remote) {}
