package fi.pohja.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail of a tenant.
 *
 * @param to the recipient's address
 * @param body plain text
 * @param enclosure a file that goes with it
 * @param sentAt when the mail server took it; empty while it waits
 * @param attempts how many times delivery was tried
 * @param failure what the mail server said the last time, when it refused
 */
public record OutgoingMail(
        UUID id,
        String to,
        String subject,
        String body,
        Optional<Enclosure> enclosure,
        Instant createdAt,
        Optional<Instant> sentAt,
        int attempts,
        Optional<String> failure) {}
