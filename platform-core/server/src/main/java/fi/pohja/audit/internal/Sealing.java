package fi.pohja.audit.internal;

import static fi.pohja.schema.tenant.Tables.AUDIT_CHANGE;
import static fi.pohja.schema.tenant.Tables.AUDIT_EVENT;
import static fi.pohja.schema.tenant.Tables.AUDIT_SEAL;
import static fi.pohja.schema.tenant.Tables.AUDIT_SEALED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Makes one seal over committed events that have none. */
final class Sealing {

    /** Bounds what one seal keeps in memory; the next takes the rest. */
    static final int MOST_EVENTS = 5_000;

    /** First half of the advisory lock's key, an arbitrary number; the second is the schema's. */
    private static final int LOCK = 7_064_422;

    /** Columns of an event, the transaction number as text. */
    static List<SelectField<?>> eventColumns() {
        return List.of(
                AUDIT_EVENT.ID,
                AUDIT_EVENT.AT,
                AUDIT_EVENT.ACTOR_ID,
                AUDIT_EVENT.ACTOR_NAME,
                AUDIT_EVENT.ACTION,
                AUDIT_EVENT.SUBJECT_TYPE,
                AUDIT_EVENT.SUBJECT_ID,
                AUDIT_EVENT.PARENT_ID,
                AUDIT_EVENT.LABEL,
                Rows.TRANSACTION);
    }

    static List<SelectField<?>> sealColumns() {
        return List.of(
                AUDIT_SEAL.ID,
                AUDIT_SEAL.FIRST_EVENT,
                AUDIT_SEAL.LAST_EVENT,
                AUDIT_SEAL.EVENTS,
                AUDIT_SEAL.SEALED_AT,
                AUDIT_SEAL.HORIZON,
                AUDIT_SEAL.PREVIOUS_HASH,
                AUDIT_SEAL.HASH);
    }

    /** The seal made now; empty when nothing waits or somebody else is at it. */
    Optional<Rows.Seal> seal(DSLContext sql, Instant now) {
        boolean mine = Boolean.TRUE.equals(
                sql.fetchSingle("select pg_try_advisory_xact_lock({0}, hashtext(current_schema()))", DSL.inline(LOCK))
                        .get(0, Boolean.class));
        if (!mine) {
            return Optional.empty();
        }
        // Read before the events: whatever ended before this point is visible to the next statement.
        long horizon = sql.fetchSingle("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .get(0, long.class);
        Rows.@Nullable Seal last = sql.select(sealColumns())
                .from(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.ID.desc())
                .limit(1)
                .fetchOne(Rows.Seal::of);
        long since = last == null ? 0 : last.horizon();
        List<Rows.Event> events = sql.select(eventColumns())
                .from(AUDIT_EVENT)
                .where(DSL.condition("{0} >= {1}::text::xid8", AUDIT_EVENT.TRANSACTION_ID, DSL.val(since)))
                .andNotExists(DSL.selectOne().from(AUDIT_SEALED).where(AUDIT_SEALED.EVENT_ID.eq(AUDIT_EVENT.ID)))
                .orderBy(AUDIT_EVENT.ID)
                .limit(MOST_EVENTS)
                .fetch(Rows.Event::of);
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, List<Rows.Value>> changes = sql
                .selectFrom(AUDIT_CHANGE)
                .where(AUDIT_CHANGE.EVENT_ID.in(
                        events.stream().map(Rows.Event::id).toList()))
                .orderBy(AUDIT_CHANGE.EVENT_ID, AUDIT_CHANGE.POSITION)
                .fetch(Rows.Value::of)
                .stream()
                .collect(Collectors.groupingBy(Rows.Value::event));
        List<String> hashes = new ArrayList<>();
        events.forEach(event -> hashes.add(Hashes.event(event, changes.getOrDefault(event.id(), List.of()))));
        Rows.Seal unhashed = new Rows.Seal(
                0,
                events.getFirst().id(),
                events.getLast().id(),
                events.size(),
                now,
                events.size() == MOST_EVENTS ? since : horizon,
                last == null ? Hashes.BEGINNING : last.hash(),
                Hashes.BEGINNING);
        Rows.Seal seal = store(sql, unhashed, Hashes.seal(unhashed, hashes));
        sql.insertInto(AUDIT_SEALED, AUDIT_SEALED.EVENT_ID, AUDIT_SEALED.SEAL_ID)
                .select(DSL.select(DSL.field("unnest({0})", Long.class, DSL.val(ids(events))), DSL.val(seal.id())))
                .execute();
        return Optional.of(seal);
    }

    private static Long[] ids(List<Rows.Event> events) {
        return events.stream().map(Rows.Event::id).toArray(Long[]::new);
    }

    private static Rows.Seal store(DSLContext sql, Rows.Seal seal, String hash) {
        Record row = sql.insertInto(AUDIT_SEAL)
                .set(AUDIT_SEAL.FIRST_EVENT, seal.first())
                .set(AUDIT_SEAL.LAST_EVENT, seal.last())
                .set(AUDIT_SEAL.EVENTS, seal.events())
                .set(AUDIT_SEAL.SEALED_AT, seal.at())
                .set(AUDIT_SEAL.HORIZON, seal.horizon())
                .set(AUDIT_SEAL.PREVIOUS_HASH, HexFormat.of().parseHex(seal.previous()))
                .set(AUDIT_SEAL.HASH, HexFormat.of().parseHex(hash))
                .returning(AUDIT_SEAL.ID)
                .fetchSingle();
        return new Rows.Seal(
                row.get(AUDIT_SEAL.ID),
                seal.first(),
                seal.last(),
                seal.events(),
                seal.at(),
                seal.horizon(),
                seal.previous(),
                hash);
    }
}
