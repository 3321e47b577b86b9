package fi.pohja.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's audit. Every method works on the bound tenant. */
public interface AuditLog {

    /**
     * Writes an event of the current {@link Actor} into the running transaction.
     *
     * @param label the record's name now, for readers of the history
     * @throws IllegalStateException when no writing transaction is running: an event without its change would lie
     */
    void record(String action, Subject subject, String label, List<Change> changes);

    /** As {@link #record(String, Subject, String, List)} without changed fields. */
    default void record(String action, Subject subject, String label) {
        record(action, subject, label, List.of());
    }

    /** Events about a record and the records shown with it, newest first. */
    List<AuditEvent> history(UUID subject, int offset, int limit);

    /** Events that match, newest first, with changes. */
    Page search(Filter filter, int offset, int limit);

    /**
     * What to look for; an empty text or option matches everything.
     *
     * @param text part of the label, the actor's name or a changed value
     */
    record Filter(
            String text,
            Optional<UUID> actor,
            Optional<String> action,
            Optional<Instant> from,
            Optional<Instant> until) {
        public static Filter everything() {
            return new Filter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    record Page(List<AuditEvent> items, int total) {}

    /**
     * Chains all committed, not yet sealed events by hash. Called for each tenant about every half minute; a second
     * caller at the same time does nothing.
     *
     * @return how many events were sealed
     */
    int seal();

    /**
     * Recomputes every hash.
     *
     * @return what does not fit, in plain words; empty when nothing was tampered with
     */
    List<String> check();
}
