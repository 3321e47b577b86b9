package fi.pohja.audit.internal;

import static fi.pohja.schema.tenant.Tables.AUDIT_CHANGE;
import static fi.pohja.schema.tenant.Tables.AUDIT_EVENT;
import static fi.pohja.schema.tenant.Tables.AUDIT_SEAL;
import static fi.pohja.schema.tenant.Tables.AUDIT_SEALED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Recomputes every hash of a tenant's audit, reading rows as a stream. One instance a check; not thread-safe. */
final class Check {

    /** An event may become visible this long after it was written: the longest transaction there is. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final int FETCH = 1_000;

    /** A damaged table has as many faults as rows; nobody reads further than this. */
    private static final int MOST_FAULTS = 200;

    private final DSLContext sql;
    private final Instant now;
    private final List<String> faults = new ArrayList<>();

    /** Accounts whose erasure is in the audit: only their values may be gone. */
    private final Set<UUID> erased = new HashSet<>();

    Check(DSLContext sql, Instant now) {
        this.sql = sql;
        this.now = now;
    }

    List<String> run() {
        erased.addAll(sql.select(AUDIT_EVENT.SUBJECT_ID)
                .from(AUDIT_EVENT)
                .where(
                        AUDIT_EVENT.SUBJECT_TYPE.eq("USER"),
                        AUDIT_EVENT.ACTION.eq("ERASED"),
                        AUDIT_EVENT.SUBJECT_ID.isNotNull())
                .fetchSet(AUDIT_EVENT.SUBJECT_ID));
        Instant lastSeal = chain();
        unsealed(lastSeal);
        changesWithoutSeal();
        return faults.size() <= MOST_FAULTS ? List.copyOf(faults) : List.copyOf(faults.subList(0, MOST_FAULTS));
    }

    /** Every seal against its events and the seal before it; returns when the last one was made. */
    private @Nullable Instant chain() {
        String previous = Hashes.BEGINNING;
        @Nullable Instant previousAt = null;
        try (Sealed sealed = new Sealed(sql);
                Cursor<Record> seals = sql.select(Sealing.sealColumns())
                        .from(AUDIT_SEAL)
                        .orderBy(AUDIT_SEAL.ID)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (Record row : seals) {
                Rows.Seal seal = Rows.Seal.of(row);
                if (!previous.equals(seal.previous())) {
                    faults.add("Seal " + seal.id() + " does not follow the one before it: a seal was removed, added or"
                            + " changed");
                }
                List<String> hashes = new ArrayList<>();
                for (Rows.Event event : sealed.of(seal.id())) {
                    List<Rows.Value> changes = sealed.changes(event.id());
                    changes.forEach(change -> value(event, change));
                    hashes.add(Hashes.event(event, changes));
                    if (previousAt != null
                            && event.at()
                                    .isBefore(earlier(previousAt, seal.at()).minus(LATE))) {
                        faults.add(slippedIn(event));
                    }
                }
                if (hashes.size() != seal.events()) {
                    faults.add("Seal " + seal.id() + " covers " + seal.events() + " events, but " + hashes.size()
                            + " are there");
                } else if (!Hashes.seal(seal, hashes).equals(seal.hash())) {
                    faults.add("Seal " + seal.id() + " does not fit its events " + seal.first() + " to " + seal.last()
                            + ": one of them, or the seal, was changed");
                }
                previous = seal.hash();
                previousAt = seal.at();
            }
        }
        return previousAt;
    }

    private void unsealed(@Nullable Instant lastSeal) {
        try (Cursor<Record> events = sql.select(Sealing.eventColumns())
                .from(AUDIT_EVENT)
                .whereNotExists(DSL.selectOne().from(AUDIT_SEALED).where(AUDIT_SEALED.EVENT_ID.eq(AUDIT_EVENT.ID)))
                .orderBy(AUDIT_EVENT.ID)
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (Record row : events) {
                Rows.Event event = Rows.Event.of(row);
                if (lastSeal != null
                        && event.at().isBefore(earlier(lastSeal, now).minus(LATE))) {
                    faults.add(slippedIn(event));
                }
            }
        }
    }

    /** Values of events no seal covers yet. */
    private void changesWithoutSeal() {
        List<SelectField<?>> columns = new ArrayList<>(Sealing.eventColumns());
        columns.addAll(Arrays.asList(AUDIT_CHANGE.fields()));
        try (Cursor<Record> rows = sql.select(columns)
                .from(AUDIT_EVENT)
                .join(AUDIT_CHANGE)
                .on(AUDIT_CHANGE.EVENT_ID.eq(AUDIT_EVENT.ID))
                .whereNotExists(DSL.selectOne().from(AUDIT_SEALED).where(AUDIT_SEALED.EVENT_ID.eq(AUDIT_EVENT.ID)))
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (Record row : rows) {
                value(Rows.Event.of(row), Rows.Value.of(row));
            }
        }
    }

    private void value(Rows.Event event, Rows.Value change) {
        String salt = change.salt();
        if (salt != null) {
            if (!Hashes.values(salt, change.before(), change.after()).equals(change.hash())) {
                faults.add("A value of event " + event.id() + " was changed: field " + change.field());
            }
        } else if (change.before() != null || change.after() != null) {
            faults.add("A value of event " + event.id() + " was written after its erasure: field " + change.field());
        } else if (!"USER".equals(event.subjectType())
                || event.subject() == null
                || !erased.contains(event.subject())) {
            faults.add("A value of event " + event.id() + " was removed without an erasure: field " + change.field());
        }
    }

    /** The clock of a demonstration can be moved back; then the later seal bears the earlier time. */
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String slippedIn(Rows.Event event) {
        return "Event " + event.id() + " bears a time, " + event.at() + ", that had been sealed when it was added";
    }

    /** Sealed events and their changes, both streamed in the order of seals. */
    private static final class Sealed implements AutoCloseable {
        private final Cursor<Record> events;
        private final Cursor<Record> changes;
        private @Nullable Record event;
        private @Nullable Record change;

        Sealed(DSLContext sql) {
            List<SelectField<?>> columns = new ArrayList<>(Sealing.eventColumns());
            columns.add(AUDIT_SEALED.SEAL_ID);
            events = sql.select(columns)
                    .from(AUDIT_SEALED)
                    .join(AUDIT_EVENT)
                    .on(AUDIT_EVENT.ID.eq(AUDIT_SEALED.EVENT_ID))
                    .orderBy(AUDIT_SEALED.SEAL_ID, AUDIT_EVENT.ID)
                    .fetchSize(FETCH)
                    .fetchLazy();
            changes = sql.select(Arrays.asList(AUDIT_CHANGE.fields()))
                    .from(AUDIT_SEALED)
                    .join(AUDIT_CHANGE)
                    .on(AUDIT_CHANGE.EVENT_ID.eq(AUDIT_SEALED.EVENT_ID))
                    .orderBy(AUDIT_SEALED.SEAL_ID, AUDIT_CHANGE.EVENT_ID, AUDIT_CHANGE.POSITION)
                    .fetchSize(FETCH)
                    .fetchLazy();
            event = events.fetchNext();
            change = changes.fetchNext();
        }

        /** The events of a seal; seals are asked for in ascending order. */
        List<Rows.Event> of(long seal) {
            List<Rows.Event> found = new ArrayList<>();
            for (Record row = event;
                    row != null && row.get(AUDIT_SEALED.SEAL_ID) <= seal;
                    row = events.fetchNext(), event = row) {
                if (row.get(AUDIT_SEALED.SEAL_ID) == seal) {
                    found.add(Rows.Event.of(row));
                }
            }
            return found;
        }

        /** The changes of an event; asked for in the order of {@link #of}. */
        List<Rows.Value> changes(long of) {
            List<Rows.Value> found = new ArrayList<>();
            Record row = change;
            while (row != null && row.get(AUDIT_CHANGE.EVENT_ID) == of) {
                found.add(Rows.Value.of(row));
                row = changes.fetchNext();
                change = row;
            }
            return found;
        }

        @Override
        public void close() {
            events.close();
            changes.close();
        }
    }
}
