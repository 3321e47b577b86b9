package fi.pohja.meeting;

import fi.pohja.organisation.OrganisationId;
import java.util.Optional;

/**
 * Who is to be invited, or registers. Limits: name required, 200 characters; an e-mail address; an organisation that
 * exists.
 */
public record ParticipantDraft(
        String name, String email, Optional<OrganisationId> organisation, ParticipantGroup group) {

    public ParticipantDraft {
        name = name.strip();
        email = email.strip();
    }
}
