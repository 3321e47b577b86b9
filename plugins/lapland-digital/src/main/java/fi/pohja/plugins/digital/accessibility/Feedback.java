package fi.pohja.plugins.digital.accessibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Feedback on accessibility, with the clock of Act 306/2019: an answer within 14 days of its coming in.
 *
 * @param about which page or service
 * @param contact how to answer; may be empty
 * @param dueOn the last day of the 14
 * @param answer what was answered; the empty text until then
 */
public record Feedback(
        UUID id,
        int number,
        String about,
        String words,
        String contact,
        Instant receivedAt,
        LocalDate dueOn,
        String answer,
        Optional<Instant> answeredAt) {

    /** Whether it waits for an answer after its last day. */
    public boolean overdue(LocalDate today) {
        return answeredAt.isEmpty() && today.isAfter(dueOn);
    }
}
