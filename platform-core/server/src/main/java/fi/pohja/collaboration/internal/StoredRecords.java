package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.SHARED_RECORD;
import static fi.pohja.schema.shared.Tables.SHARED_RECORD_ENTRY;
import static fi.pohja.schema.shared.Tables.SHARED_RECORD_READER;
import static fi.pohja.schema.shared.Tables.SHARED_RECORD_READING;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.plugin.PluginCollaboration;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.spi.core.Collaboration;
import fi.pohja.spi.core.CollaborationSpace;
import fi.pohja.spi.core.SharedRecord;
import fi.pohja.spi.core.SharedRecordId;
import fi.pohja.table.Documents;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** What plugins hand from tenant to tenant: each plugin sees its own, in the tables of shared records. */
@Singleton
final class StoredRecords implements PluginCollaboration {

    static final String ACTIVE = "ACTIVE";
    static final String REVOKED = "REVOKED";
    static final String ERASED = "ERASED";

    private static final int MOST_READINGS = 500;
    private static final int MOST_TEXTS = 40;
    private static final int LONGEST_KIND = 40;
    private static final int LONGEST_LABEL = 200;

    private final Database database;
    private final AuditLog audit;
    private final SpaceRows spaces;
    private final RecordRows rows;
    private final ReadingNotes notes;
    private final Clock clock;

    StoredRecords(
            Database database, AuditLog audit, SpaceRows spaces, RecordRows rows, ReadingNotes notes, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.spaces = spaces;
        this.rows = rows;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public Collaboration of(String plugin) {
        return new OfPlugin(plugin);
    }

    static Subject subject(UUID record) {
        return Subject.of("SHARED_RECORD", record);
    }

    private final class OfPlugin implements Collaboration {

        private final String plugin;

        OfPlugin(String plugin) {
            this.plugin = plugin;
        }

        @Override
        public List<CollaborationSpace> spaces() {
            SignedIn.require(Permission.READ);
            return database.read(sql -> spaces.fetch(sql, DSL.noCondition()).stream()
                    .filter(space -> space.own().belongs())
                    .map(space -> new CollaborationSpace(
                            space.id().value(),
                            space.kind().name(),
                            space.name(),
                            space.members().stream()
                                    .filter(member -> member.belongs())
                                    .map(member -> rows.member(member.partner().tenant()))
                                    .toList()))
                    .toList());
        }

        @Override
        public SharedRecord share(SharedRecord.Draft draft) {
            SignedIn.require(Permission.COMMENT);
            return database.write(sql -> {
                check(sql, draft);
                UUID id = UUID.randomUUID();
                sql.insertInto(SHARED_RECORD)
                        .set(SHARED_RECORD.ID, id)
                        .set(SHARED_RECORD.SPACE_ID, draft.space())
                        .set(SHARED_RECORD.OWNER, own())
                        .set(SHARED_RECORD.PLUGIN, plugin)
                        .set(SHARED_RECORD.KIND, draft.kind())
                        .set(SHARED_RECORD.LABEL, draft.label())
                        .set(SHARED_RECORD.FACTS_JSON, Documents.ofTexts(draft.facts()))
                        .set(SHARED_RECORD.CONTENT_JSON, Documents.ofTexts(draft.content()))
                        .set(SHARED_RECORD.VALID_UNTIL, draft.validUntil().orElse(null))
                        .set(SHARED_RECORD.STATE, ACTIVE)
                        .set(SHARED_RECORD.AUTHOR_ID, Actor.current().user().orElse(null))
                        .set(SHARED_RECORD.AUTHOR_NAME, Actor.current().name())
                        .set(SHARED_RECORD.SHARED_AT, clock.instant())
                        .execute();
                draft.readers().forEach((tenant, rights) -> enterReader(sql, id, tenant, rights));
                return done(
                        sql,
                        id,
                        "SHARED",
                        new Fields()
                                .with("kind", draft.kind())
                                .with("audience", new TreeSet<>(draft.readers().keySet()))
                                .with("validUntil", draft.validUntil())
                                .created());
            });
        }

        private void check(DSLContext sql, SharedRecord.Draft draft) {
            fi.pohja.collaboration.CollaborationSpace space = spaces.find(sql, new SpaceId(draft.space()))
                    .filter(known -> known.own().belongs())
                    .orElseThrow(() -> new NotFoundException(draft.space()));
            Set<String> others = new TreeSet<>();
            space.others().forEach(partner -> others.add(partner.tenant()));
            Violations violations = new Violations()
                    .required("kind", draft.kind(), LONGEST_KIND)
                    .required("label", draft.label(), LONGEST_LABEL)
                    .date("validUntil", draft.validUntil())
                    .check(others.containsAll(draft.readers().keySet()), "readers", "unknown");
            draft.validUntil()
                    .ifPresent(day -> violations.check(!day.isBefore(today()), "validUntil", "date.past", day));
            texts(violations, draft.facts(), draft.content()).done();
        }

        private Violations texts(Violations violations, Map<String, String> facts, Map<String, String> content) {
            violations
                    .check(facts.size() <= MOST_TEXTS, "facts", "longest", MOST_TEXTS)
                    .check(content.size() <= MOST_TEXTS, "content", "longest", MOST_TEXTS);
            facts.forEach(
                    (name, text) -> violations.check(text.length() <= LONGEST_LABEL, name, "longest", LONGEST_LABEL));
            content.forEach((name, text) -> violations.check(
                    text.length() <= Violations.LONGEST_TEXT, name, "longest", Violations.LONGEST_TEXT));
            return violations;
        }

        @Override
        public List<SharedRecord> list(String kind) {
            SignedIn.require(Permission.READ);
            return database.read(sql -> rows.fetch(sql, mine().and(SHARED_RECORD.KIND.eq(kind))));
        }

        @Override
        public Optional<SharedRecord> find(SharedRecordId id) {
            SignedIn.require(Permission.READ);
            return database.read(sql -> row(sql, id));
        }

        private Optional<SharedRecord> row(DSLContext sql, SharedRecordId id) {
            return rows.fetch(sql, mine().and(SHARED_RECORD.ID.eq(id.value()))).stream()
                    .findFirst();
        }

        private SharedRecord known(DSLContext sql, SharedRecordId id) {
            return row(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
        }

        private SharedRecord ownRecord(DSLContext sql, SharedRecordId id) {
            return row(sql, id).filter(SharedRecord::own).orElseThrow(() -> new NotFoundException(id.value()));
        }

        private Condition mine() {
            return SHARED_RECORD.PLUGIN.eq(plugin);
        }

        @Override
        public SharedRecord.Opened read(SharedRecordId id) {
            SignedIn.require(Permission.READ);
            return database.write(sql -> {
                SharedRecord shared = known(sql, id);
                Map<String, String> content = new HashMap<>();
                Map<UUID, Map<String, String>> entries = new HashMap<>();
                Field<UUID> entry = DSL.field(DSL.name("entry"), UUID.class);
                Field<JSONB> texts = DSL.field(DSL.name("content"), JSONB.class);
                List<? extends Record> found = sql.select(entry, texts)
                        .from(DSL.table(
                                "shared.read_record({0}, {1}, {2})",
                                DSL.val(id.value(), SHARED_RECORD.ID),
                                DSL.val(Actor.current().user().orElse(null), SHARED_RECORD_READING.READER_ID),
                                DSL.val(Actor.current().name())))
                        .fetch();
                if (found.isEmpty()) {
                    throw new NotFoundException(id.value());
                }
                for (Record one : found) {
                    UUID of = one.get(entry);
                    if (of == null) {
                        content.putAll(Documents.texts(one.get(texts)));
                    } else {
                        entries.put(of, Documents.texts(one.get(texts)));
                    }
                }
                audit.record(SharedCopies.READ, subject(id.value()), shared.label());
                Set<String> parties = new TreeSet<>(Set.of(shared.owner().tenant()));
                shared.entries().forEach(written -> parties.add(written.member().tenant()));
                parties.remove(own());
                database.afterCommit(() ->
                        notes.enterApart(parties.stream().map(TenantId::new).toList()));
                return new SharedRecord.Opened(shared, content, entries);
            });
        }

        @Override
        public SharedRecord add(SharedRecordId id, SharedRecord.EntryDraft draft) {
            SignedIn.require(Permission.COMMENT);
            return database.write(sql -> {
                SharedRecord shared = known(sql, id);
                texts(
                                new Violations()
                                        .required("kind", draft.kind(), LONGEST_KIND)
                                        .check(shared.endedAt().isEmpty(), "state", "share.over")
                                        .check(mayWrite(shared), "state", "share.rights"),
                                draft.facts(),
                                draft.content())
                        .done();
                if (shared.entries().size() != draft.after()) {
                    throw new ChangedMeanwhileException();
                }
                try {
                    sql.insertInto(SHARED_RECORD_ENTRY)
                            .set(SHARED_RECORD_ENTRY.ID, UUID.randomUUID())
                            .set(SHARED_RECORD_ENTRY.RECORD_ID, id.value())
                            .set(SHARED_RECORD_ENTRY.POSITION, draft.after() + 1)
                            .set(SHARED_RECORD_ENTRY.KIND, draft.kind())
                            .set(SHARED_RECORD_ENTRY.TENANT, own())
                            .set(SHARED_RECORD_ENTRY.FACTS_JSON, Documents.ofTexts(draft.facts()))
                            .set(SHARED_RECORD_ENTRY.CONTENT_JSON, Documents.ofTexts(draft.content()))
                            .set(
                                    SHARED_RECORD_ENTRY.AUTHOR_ID,
                                    Actor.current().user().orElse(null))
                            .set(
                                    SHARED_RECORD_ENTRY.AUTHOR_NAME,
                                    Actor.current().name())
                            .set(SHARED_RECORD_ENTRY.WRITTEN_AT, clock.instant())
                            .execute();
                } catch (IntegrityConstraintViolationException meanwhile) {
                    throw new ChangedMeanwhileException();
                }
                return done(
                        sql,
                        id.value(),
                        "ENTRY_WRITTEN",
                        new Fields().with("kind", draft.kind()).created());
            });
        }

        private boolean mayWrite(SharedRecord shared) {
            return shared.own()
                    || shared.readers().stream()
                            .anyMatch(reader -> reader.member().tenant().equals(own())
                                    && reader.rights() != SharedRecord.Rights.VIEW);
        }

        @Override
        public SharedRecord bringIn(SharedRecordId id, String tenant, SharedRecord.Rights rights) {
            SignedIn.require(Permission.COMMENT);
            return database.write(sql -> {
                SharedRecord shared = known(sql, id);
                boolean there = shared.owner().tenant().equals(tenant)
                        || shared.readers().stream()
                                .anyMatch(reader -> reader.member().tenant().equals(tenant));
                if (there) {
                    return shared;
                }
                boolean coordinates = shared.own()
                        || (rights != SharedRecord.Rights.COORDINATE
                                && shared.readers().stream()
                                        .anyMatch(reader ->
                                                reader.member().tenant().equals(own())
                                                        && reader.rights() == SharedRecord.Rights.COORDINATE));
                boolean member = spaces.find(sql, new SpaceId(shared.space())).stream()
                        .flatMap(space -> space.others().stream())
                        .anyMatch(partner -> partner.tenant().equals(tenant));
                new Violations()
                        .check(shared.endedAt().isEmpty(), "state", "share.over")
                        .check(coordinates, "state", "share.rights")
                        .check(member, "readers", "unknown")
                        .done();
                enterReader(sql, id.value(), tenant, rights);
                return done(
                        sql,
                        id.value(),
                        "SHARED",
                        new Fields().with("audience", tenant).created());
            });
        }

        private void enterReader(DSLContext sql, UUID id, String tenant, SharedRecord.Rights rights) {
            sql.insertInto(SHARED_RECORD_READER)
                    .set(SHARED_RECORD_READER.ID, UUID.randomUUID())
                    .set(SHARED_RECORD_READER.RECORD_ID, id)
                    .set(SHARED_RECORD_READER.TENANT, tenant)
                    .set(SHARED_RECORD_READER.RIGHTS, rights.name())
                    .set(SHARED_RECORD_READER.BROUGHT_BY, own())
                    .set(SHARED_RECORD_READER.SINCE, clock.instant())
                    .execute();
        }

        @Override
        public void revoke(SharedRecordId id) {
            SignedIn.require(Permission.COMMENT);
            database.change(sql -> {
                SharedRecord shared = ownRecord(sql, id);
                if (shared.endedAt().isEmpty()) {
                    end(sql, SHARED_RECORD.ID.eq(id.value()));
                    done(sql, id.value(), "REVOKED", List.of());
                }
            });
        }

        @Override
        public void erase(SharedRecordId id) {
            SignedIn.require(Permission.COMMENT);
            database.change(sql -> {
                ownRecord(sql, id);
                sql.fetch(
                        "select shared.erase_record({0}, {1})",
                        DSL.val(id.value(), SHARED_RECORD.ID), DSL.val(clock.instant(), SHARED_RECORD.ENDED_AT));
                done(sql, id.value(), "ERASED", List.of());
            });
        }

        @Override
        public List<SharedRecord.Reading> readings(SharedRecordId id) {
            SignedIn.require(Permission.READ);
            return database.read(sql -> {
                ownRecord(sql, id);
                return sql.selectFrom(SHARED_RECORD_READING)
                        .where(SHARED_RECORD_READING.RECORD_ID.eq(id.value()), SHARED_RECORD_READING.PARTY.eq(own()))
                        .orderBy(SHARED_RECORD_READING.READ_AT.desc(), SHARED_RECORD_READING.ID)
                        .limit(MOST_READINGS)
                        .fetch(row -> new SharedRecord.Reading(
                                rows.member(row.get(SHARED_RECORD_READING.READER_TENANT)),
                                row.get(SHARED_RECORD_READING.READER_NAME),
                                row.get(SHARED_RECORD_READING.READ_AT)));
            });
        }

        private SharedRecord done(DSLContext sql, UUID id, String action, List<Change> changes) {
            SharedRecord now = known(sql, new SharedRecordId(id));
            audit.record(action, subject(id), now.label(), changes);
            return now;
        }
    }

    /** Takes back everything plugins of the bound tenant handed over in a space it leaves. */
    void revokeIn(DSLContext sql, SpaceId space) {
        end(sql, SHARED_RECORD.SPACE_ID.eq(space.value()));
    }

    private void end(DSLContext sql, Condition wanted) {
        sql.update(SHARED_RECORD)
                .set(SHARED_RECORD.STATE, REVOKED)
                .set(SHARED_RECORD.ENDED_AT, clock.instant())
                .where(wanted, SHARED_RECORD.OWNER.eq(own()), SHARED_RECORD.STATE.eq(ACTIVE))
                .execute();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), StoredSpaces.HELSINKI);
    }

    private static String own() {
        return Scope.currentTenant().slug();
    }
}
