package fi.pohja.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One event as shown in a record's history and on the audit page.
 *
 * @param action what was done, such as {@code CREATED}, {@code CHANGED}, {@code STATE}, {@code ARCHIVED},
 *     {@code SIGNED_IN}; its name for people is the text {@code audit.action.<action>}
 * @param actorName empty for somebody who was not signed in
 * @param label the record's name at that time
 * @param sealed whether the hash chain covers the event already
 */
public record AuditEvent(
        long id,
        Instant at,
        Optional<UUID> actor,
        String actorName,
        String action,
        String subjectType,
        Optional<UUID> subject,
        String label,
        List<Change> changes,
        boolean sealed) {}
