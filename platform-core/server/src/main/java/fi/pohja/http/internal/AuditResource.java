package fi.pohja.http.internal;

import fi.pohja.access.Oversight;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's audit, for those who may read it. */
@Controller("/api/audit")
@Tag(name = "Audit")
final class AuditResource {

    private final Oversight oversight;

    AuditResource(Oversight oversight) {
        this.oversight = oversight;
    }

    /** One event, as it is answered. */
    @Serdeable
    record Event(
            long id,
            Instant at,
            Optional<UUID> actor,
            String actorName,
            String action,
            String subjectType,
            Optional<UUID> subject,
            String label,
            List<ChangedField> changes,
            boolean sealed) {

        static Event of(AuditEvent event) {
            return new Event(
                    event.id(),
                    event.at(),
                    event.actor(),
                    event.actorName(),
                    event.action(),
                    event.subjectType(),
                    event.subject(),
                    event.label(),
                    event.changes().stream()
                            .map(change -> new ChangedField(change.field(), change.before(), change.after()))
                            .toList(),
                    event.sealed());
        }
    }

    /** One changed field. */
    @Serdeable
    record ChangedField(String field, Optional<String> before, Optional<String> after) {}

    @Get
    @Operation(summary = "Events that match, newest first")
    Page<Event> search(
            @RequestBean PageRequest page,
            @QueryValue Optional<String> text,
            @QueryValue Optional<String> actor,
            @QueryValue Optional<String> action,
            @QueryValue Optional<String> from,
            @QueryValue Optional<String> until) {
        AuditLog.Page found = oversight.audit(
                new AuditLog.Filter(
                        text.orElse(""),
                        QueryText.id("actor", actor),
                        action,
                        QueryText.time("from", from),
                        QueryText.time("until", until)),
                page.offset(),
                page.size());
        return new Page<>(found.items().stream().map(Event::of).toList(), found.total());
    }

    /**
     * What the check has found.
     *
     * @param faults in plain words; empty when nothing was tampered with
     */
    @Serdeable
    record Checked(boolean whole, List<String> faults) {}

    @Get("/check")
    @Operation(summary = "Recompute every hash of the audit")
    Checked check() {
        List<String> faults = oversight.checkAudit();
        return new Checked(faults.isEmpty(), faults);
    }
}
