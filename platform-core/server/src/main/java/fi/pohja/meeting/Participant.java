package fi.pohja.meeting;

import fi.pohja.access.UserId;
import fi.pohja.organisation.NamedOrganisation;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody invited to a meeting, or registered for it.
 *
 * @param user the account, where there is one
 * @param registered whether they came by the registration code instead of an invitation
 * @param note what they told the organiser
 * @param sentAt when the invitation was sent last
 * @param current whether what was sent last is still true
 */
public record Participant(
        ParticipantId id,
        Optional<UserId> user,
        String name,
        String email,
        Optional<NamedOrganisation> organisation,
        ParticipantGroup group,
        boolean registered,
        Answer answer,
        String note,
        Optional<Instant> answeredAt,
        Optional<Instant> sentAt,
        boolean current) {}
