package fi.pohja.audit.internal;

import static fi.pohja.schema.tenant.Tables.AUDIT_CHANGE;
import static fi.pohja.schema.tenant.Tables.AUDIT_EVENT;
import static fi.pohja.schema.tenant.Tables.AUDIT_SEALED;

import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditListener;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit in the tenant's schema. */
@Singleton
final class StoredAuditLog implements AuditLog {

    /** The head of each chain goes to the log too: whoever removes the newest seals would have to change that as well. */
    private static final Logger SEALS = LoggerFactory.getLogger("fi.pohja.audit.seals");

    private static final HexFormat HEX = HexFormat.of();
    private static final int SALT_BYTES = 16;
    private static final int LONGEST_LABEL = 500;

    private final Database database;
    private final Clock clock;

    /** Asked for when a change is recorded: they stand above the audit and use it. */
    private final BeanProvider<AuditListener> listeners;

    private final SecureRandom random = new SecureRandom();
    private final Sealing sealing = new Sealing();
    private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();

    StoredAuditLog(Database database, Clock clock, BeanProvider<AuditListener> listeners) {
        this.database = database;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public void record(String action, Subject subject, String label, List<Change> changes) {
        TenantId tenant = Scope.currentTenant();
        if (!database.writing()) {
            throw new IllegalStateException("An audit event is written in the transaction of its change");
        }
        Actor actor = Actor.current();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.change(sql -> {
            Long id = sql.insertInto(AUDIT_EVENT)
                    .set(AUDIT_EVENT.AT, at)
                    .set(AUDIT_EVENT.ACTOR_ID, actor.user().orElse(null))
                    .set(AUDIT_EVENT.ACTOR_NAME, actor.name())
                    .set(AUDIT_EVENT.ACTION, action)
                    .set(AUDIT_EVENT.SUBJECT_TYPE, subject.type())
                    .set(AUDIT_EVENT.SUBJECT_ID, subject.id())
                    .set(AUDIT_EVENT.PARENT_ID, subject.parent().orElse(null))
                    .set(AUDIT_EVENT.LABEL, label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL))
                    .returning(AUDIT_EVENT.ID)
                    .fetchSingle()
                    .get(AUDIT_EVENT.ID);
            changes(sql, id, changes);
        });
        for (AuditListener listener : listeners) {
            listener.recorded(at, action, subject);
        }
        database.afterCommit(() -> waiting.add(tenant));
    }

    private void changes(DSLContext sql, Long event, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(
                AUDIT_CHANGE,
                AUDIT_CHANGE.EVENT_ID,
                AUDIT_CHANGE.POSITION,
                AUDIT_CHANGE.FIELD,
                AUDIT_CHANGE.OLD_VALUE,
                AUDIT_CHANGE.NEW_VALUE,
                AUDIT_CHANGE.SALT,
                AUDIT_CHANGE.VALUE_HASH);
        int position = 0;
        for (Change change : changes) {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            @Nullable String before = change.before().orElse(null);
            @Nullable String after = change.after().orElse(null);
            insert = insert.values(
                    event,
                    position++,
                    change.field(),
                    before,
                    after,
                    salt,
                    HEX.parseHex(Hashes.values(HEX.formatHex(salt), before, after)));
        }
        insert.execute();
    }

    @Override
    public List<AuditEvent> history(UUID subject, int offset, int limit) {
        return database.read(sql ->
                events(sql, AUDIT_EVENT.SUBJECT_ID.eq(subject).or(AUDIT_EVENT.PARENT_ID.eq(subject)), offset, limit));
    }

    @Override
    public Page search(Filter filter, int offset, int limit) {
        Condition condition = condition(filter);
        return database.read(
                sql -> new Page(events(sql, condition, offset, limit), sql.fetchCount(AUDIT_EVENT, condition)));
    }

    private static Condition condition(Filter filter) {
        Condition condition = DSL.noCondition();
        String text = filter.text().strip();
        if (!text.isEmpty()) {
            condition = condition.and(AUDIT_EVENT
                    .LABEL
                    .containsIgnoreCase(text)
                    .or(AUDIT_EVENT.ACTOR_NAME.containsIgnoreCase(text))
                    .or(DSL.exists(DSL.selectOne()
                            .from(AUDIT_CHANGE)
                            .where(AUDIT_CHANGE.EVENT_ID.eq(AUDIT_EVENT.ID))
                            .and(AUDIT_CHANGE
                                    .OLD_VALUE
                                    .containsIgnoreCase(text)
                                    .or(AUDIT_CHANGE.NEW_VALUE.containsIgnoreCase(text))))));
        }
        if (filter.actor().isPresent()) {
            condition = condition.and(AUDIT_EVENT.ACTOR_ID.eq(filter.actor().get()));
        }
        if (filter.action().isPresent()) {
            condition = condition.and(AUDIT_EVENT.ACTION.eq(filter.action().get()));
        }
        if (filter.from().isPresent()) {
            condition = condition.and(AUDIT_EVENT.AT.ge(filter.from().get()));
        }
        if (filter.until().isPresent()) {
            condition = condition.and(AUDIT_EVENT.AT.lt(filter.until().get()));
        }
        return condition;
    }

    private static List<AuditEvent> events(DSLContext sql, Condition condition, int offset, int limit) {
        Field<Boolean> sealed = DSL.field(
                DSL.exists(DSL.selectOne().from(AUDIT_SEALED).where(AUDIT_SEALED.EVENT_ID.eq(AUDIT_EVENT.ID))));
        List<Record> rows = sql.select(Sealing.eventColumns())
                .select(sealed)
                .from(AUDIT_EVENT)
                .where(condition)
                .orderBy(AUDIT_EVENT.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(row -> row);
        Map<Long, List<Rows.Value>> changes = sql
                .selectFrom(AUDIT_CHANGE)
                .where(AUDIT_CHANGE.EVENT_ID.in(
                        rows.stream().map(row -> row.get(AUDIT_EVENT.ID)).toList()))
                .orderBy(AUDIT_CHANGE.EVENT_ID, AUDIT_CHANGE.POSITION)
                .fetch(Rows.Value::of)
                .stream()
                .collect(Collectors.groupingBy(Rows.Value::event));
        return rows.stream()
                .map(row -> event(row, changes.getOrDefault(row.get(AUDIT_EVENT.ID), List.of()), row.get(sealed)))
                .toList();
    }

    private static AuditEvent event(Record row, List<Rows.Value> changes, boolean sealed) {
        Rows.Event event = Rows.Event.of(row);
        return new AuditEvent(
                event.id(),
                event.at(),
                Optional.ofNullable(event.actor()),
                event.actorName(),
                event.action(),
                event.subjectType(),
                Optional.ofNullable(event.subject()),
                event.label(),
                changes.stream()
                        .map(change -> new Change(
                                change.field(),
                                Optional.ofNullable(change.before()),
                                Optional.ofNullable(change.after())))
                        .toList(),
                sealed);
    }

    @Override
    public int seal() {
        TenantId tenant = Scope.currentTenant();
        waiting.remove(tenant);
        int events = 0;
        while (true) {
            Optional<Rows.Seal> made =
                    database.write(sql -> sealing.seal(sql, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            if (made.isEmpty()) {
                return events;
            }
            Rows.Seal seal = made.get();
            events += seal.events();
            SEALS.info("{}: seal {} over {} events, {}", tenant, seal.id(), seal.events(), seal.hash());
        }
    }

    /** Whether this instance has written events of the tenant since it last sealed. */
    boolean waits(TenantId tenant) {
        return waiting.contains(tenant);
    }

    @Override
    public List<String> check() {
        return database.read(sql -> new Check(sql, clock.instant()).run());
    }
}
