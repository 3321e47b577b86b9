package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.NEED;

import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.need.Need;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedState;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Needs being changed: locked first, and written down in audit and search afterwards. */
@Singleton
final class NeedRecords {

    static final VersionedTable STORED = new VersionedTable(NEED, NEED.ID, NEED.VERSION);

    private final AuditLog audit;
    private final SearchIndex search;
    private final Clock clock;

    NeedRecords(AuditLog audit, SearchIndex search, Clock clock) {
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    /**
     * A need as it is stored, locked.
     *
     * @param mergedInto the need that stands for it; null when it stands for itself
     */
    record Locked(
            UUID id,
            int number,
            LocalizedText title,
            NeedState state,
            @Nullable UUID mergedInto,
            boolean archived) {

        /** The id of the need whose links count. */
        UUID standing() {
            return Objects.requireNonNullElse(mergedInto, id);
        }

        String label() {
            return "N-" + number + " " + title.text("fi");
        }
    }

    /**
     * Lets whoever else changes several needs at once wait until this transaction ends, so that merging, linking and
     * ordering come one after the other and cannot lock each other out.
     */
    void oneAtATime(DSLContext sql) {
        sql.select(DSL.field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        Object.class, DSL.val(Scope.currentTenant().slug() + "/need/several")))
                .fetch();
    }

    /**
     * Locks needs, each once, in the order asked for.
     *
     * @throws NotFoundException when one of them does not exist
     */
    Map<UUID, Locked> lock(DSLContext sql, Collection<UUID> ids) {
        Map<UUID, Locked> found = new LinkedHashMap<>();
        sql.select(NEED.ID, NEED.NUMBER, NEED.TITLE, NEED.STATE, NEED.MERGED_INTO_ID, NEED.ARCHIVED_AT)
                .from(NEED)
                .where(NEED.ID.in(ids))
                .orderBy(NEED.ID)
                .forNoKeyUpdate()
                .fetch()
                .forEach(row -> found.put(
                        row.get(NEED.ID),
                        new Locked(
                                row.get(NEED.ID),
                                row.get(NEED.NUMBER),
                                row.get(NEED.TITLE),
                                NeedState.valueOf(row.get(NEED.STATE)),
                                row.get(NEED.MERGED_INTO_ID),
                                row.get(NEED.ARCHIVED_AT) != null)));
        Map<UUID, Locked> inOrder = new LinkedHashMap<>();
        for (UUID id : ids) {
            Locked locked = found.get(id);
            if (locked == null) {
                throw new NotFoundException(id);
            }
            inOrder.put(id, locked);
        }
        return inOrder;
    }

    /** As {@link #lock}, for a change: none of them is archived. */
    Map<UUID, Locked> lockCurrent(DSLContext sql, Collection<UUID> ids) {
        Map<UUID, Locked> locked = lock(sql, ids);
        if (locked.values().stream().anyMatch(Locked::archived)) {
            throw InvalidException.of("", "archived");
        }
        return locked;
    }

    /** Stores columns of a locked need as its next version. */
    void update(DSLContext sql, UUID id, Row row) {
        STORED.update(
                sql,
                id,
                row.set(NEED.UPDATED_AT, clock.instant())
                        .set(NEED.UPDATED_BY, Actor.current().user()));
    }

    /** Writes down what was done to a need, in the audit. */
    void record(String action, Locked need, List<Change> changes) {
        audit.record(action, Subject.of("NEED", need.id()), need.label(), changes);
    }

    /** Writes down what was done, in audit and search, and returns the need as it is now. */
    Need done(DSLContext sql, NeedId id, String action, List<Change> changes) {
        Need now = NeedRows.find(sql, NEED.ID.eq(id.value())).orElseThrow();
        Subject subject = Subject.of("NEED", id.value());
        audit.record(action, subject, now.code() + " " + now.title().text("fi"), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject);
        } else {
            search.put(subject, now.title(), now.code(), words(now));
        }
        return now;
    }

    private static String words(Need need) {
        return String.join(
                        " ",
                        Columns.words(need.description()),
                        need.service(),
                        need.processStep(),
                        need.organisation()
                                .map(named -> Columns.words(named.name()))
                                .orElse(""))
                .strip();
    }

    /** A field that changed, as text. */
    static List<Change> change(String field, Object before, Object after) {
        return new Change.Collector().field(field, before, after).changes();
    }

    /** A link that was made or, with nothing after it, taken back. */
    static List<Change> link(String field, Optional<String> before, Optional<String> after) {
        return List.of(new Change(field, before, after));
    }
}
