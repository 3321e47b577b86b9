package fi.pohja.plugins.family.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A consultation that was not sent yet.
 *
 * @param client a pseudonym only the unit can turn into a person; never sent
 * @param markReason why it may be sent although something in it was marked
 */
record Draft(
        UUID id,
        String unit,
        String client,
        Optional<Topic> topic,
        Urgency urgency,
        Optional<Consent> consent,
        String question,
        String description,
        String markReason,
        Instant changedAt) {

    /** What a form begins with. */
    static Draft empty(UUID id, Instant now) {
        return new Draft(id, "", "", Optional.empty(), Urgency.NORMAL, Optional.empty(), "", "", "", now);
    }

    /** What in the words that will be sent may tell who the client is. */
    List<Marks.Mark> marks() {
        return Marks.of(sentWords());
    }

    /** All that will be sent in the professional's own words. */
    String sentWords() {
        return unit + ".\n" + question + "\n" + description;
    }
}
