package fi.pohja.organisation.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.BODY_MEMBER;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.PROJECT_BODY;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.Body;
import fi.pohja.organisation.BodyDraft;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyKind;
import fi.pohja.organisation.BodyMember;
import fi.pohja.organisation.BodyMemberDraft;
import fi.pohja.organisation.BodyMemberId;
import fi.pohja.organisation.BodyRow;
import fi.pohja.organisation.NamedBody;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.search.SearchIndex;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.Tree;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

@Singleton
final class StoredBodies implements Bodies {

    private static final fi.pohja.schema.tenant.tables.Body ABOVE = BODY.as("above");
    private static final VersionedTable STORED = new VersionedTable(BODY, BODY.ID, BODY.VERSION);
    private static final Tree TREE = new Tree(BODY, BODY.ID, BODY.PARENT_ID);

    private final Database database;
    private final BodyMembers members;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Clock clock;

    StoredBodies(Database database, BodyMembers members, AuditLog audit, SearchIndex search, Clock clock) {
        this.database = database;
        this.members = members;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public Listing<BodyRow> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = wanted(filter);
        Field<Integer> holding = DSL.field(DSL.selectCount()
                        .from(BODY_MEMBER)
                        .where(BODY_MEMBER.BODY_ID.eq(BODY.ID))
                        .and(BODY_MEMBER.ENDED_ON.isNull().or(BODY_MEMBER.ENDED_ON.ge(LocalDate.now(clock)))))
                .as("members");
        Field<Integer> projects = DSL.field(DSL.selectCount()
                        .from(PROJECT_BODY)
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(PROJECT_BODY.PROJECT_ID))
                        .where(PROJECT_BODY.BODY_ID.eq(BODY.ID))
                        .and(PROJECT.ARCHIVED_AT.isNull()))
                .as("projects");
        Field<?> by = switch (order.by()) {
            case NAME -> Columns.alphabetical(BODY.NAME);
            case KIND -> Columns.declared(BODY.KIND, BodyKind.class);
            case MEMBERS -> holding;
            case PROJECTS -> projects;
        };
        return database.read(sql -> {
            List<BodyRow> rows = sql.select(
                            BODY.ID,
                            BODY.KIND,
                            BODY.NAME,
                            BODY.STATUTORY,
                            ABOVE.ID,
                            ABOVE.NAME,
                            holding,
                            projects,
                            BODY.ARCHIVED_AT,
                            BODY.VERSION)
                    .from(BODY)
                    .leftJoin(ABOVE)
                    .on(ABOVE.ID.eq(BODY.PARENT_ID))
                    .where(wanted)
                    .orderBy(
                            Columns.sorted(by, order.descending()),
                            Columns.alphabetical(BODY.NAME).asc(),
                            BODY.ID.asc())
                    .offset(slice.offset())
                    .limit(slice.limit())
                    .fetch(row -> new BodyRow(
                            new BodyId(row.get(BODY.ID)),
                            BodyKind.valueOf(row.get(BODY.KIND)),
                            row.get(BODY.NAME),
                            row.get(BODY.STATUTORY),
                            above(row),
                            row.get(holding),
                            row.get(projects),
                            row.get(BODY.ARCHIVED_AT) != null,
                            row.get(BODY.VERSION)));
            return new Listing<>(rows, sql.fetchCount(BODY, wanted));
        });
    }

    private static Condition wanted(Filter filter) {
        Condition wanted = Columns.archived(BODY.ARCHIVED_AT, filter.archived());
        if (!filter.kinds().isEmpty()) {
            wanted = wanted.and(BODY.KIND.in(Columns.names(filter.kinds())));
        }
        return wanted.and(Columns.typed(filter.text(), text -> Columns.contains(BODY.NAME, text)));
    }

    private static Optional<NamedBody> above(Record row) {
        return Optional.ofNullable(row.get(ABOVE.ID)).map(id -> new NamedBody(new BodyId(id), row.get(ABOVE.NAME)));
    }

    @Override
    public Optional<Body> find(BodyId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private Optional<Body> find(DSLContext sql, BodyId id) {
        return sql.select(BODY.fields())
                .select(ABOVE.ID, ABOVE.NAME)
                .from(BODY)
                .leftJoin(ABOVE)
                .on(ABOVE.ID.eq(BODY.PARENT_ID))
                .where(BODY.ID.eq(id.value()))
                .fetchOptional(row -> new Body(
                        id,
                        BodyKind.valueOf(row.get(BODY.KIND)),
                        row.get(BODY.NAME),
                        Columns.text(row.get(BODY.DESCRIPTION)),
                        row.get(BODY.STATUTORY),
                        above(row),
                        children(sql, id),
                        members.of(sql, id),
                        Columns.strings(row.get(BODY.SOURCE_REFS)),
                        Optional.ofNullable(row.get(BODY.ARCHIVED_AT)),
                        row.get(BODY.CREATED_AT),
                        row.get(BODY.UPDATED_AT),
                        row.get(BODY.VERSION)));
    }

    private static List<NamedBody> children(DSLContext sql, BodyId id) {
        return sql.select(BODY.ID, BODY.NAME)
                .from(BODY)
                .where(BODY.PARENT_ID.eq(id.value()))
                .and(BODY.ARCHIVED_AT.isNull())
                .orderBy(Columns.alphabetical(BODY.NAME), BODY.ID)
                .fetch(row -> new NamedBody(new BodyId(row.value1()), row.value2()));
    }

    @Override
    public Body create(BodyDraft draft) {
        return create(new BodyId(UUID.randomUUID()), draft);
    }

    @Override
    public Body create(BodyId id, BodyDraft draft) {
        SignedIn.require(Permission.EDIT_ORGANISATIONS);
        return database.write(sql -> {
            Violations violations = check(draft);
            draft.parent().ifPresent(parent -> TREE.check(violations, sql, "parent", id.value(), parent.value()));
            violations.done();
            Instant now = clock.instant();
            STORED.insert(
                    sql, id.value(), columns(draft).set(BODY.CREATED_AT, now).set(BODY.UPDATED_AT, now));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Body change(BodyId id, int version, BodyDraft draft) {
        SignedIn.require(Permission.EDIT_ORGANISATIONS);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Body before = current(sql, id);
            Violations violations = check(draft);
            if (!draft.parent().equals(before.draft().parent())) {
                draft.parent().ifPresent(parent -> TREE.check(violations, sql, "parent", id.value(), parent.value()));
            }
            violations.done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft).set(BODY.UPDATED_AT, clock.instant()));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private Body current(DSLContext sql, BodyId id) {
        Body body = find(sql, id).orElseThrow();
        if (body.archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
        return body;
    }

    private static Violations check(BodyDraft draft) {
        Violations violations =
                new Violations().requiredTitle("name", draft.name()).text("description", draft.description());
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(BodyDraft draft) {
        return new Row()
                .set(BODY.KIND, draft.kind())
                .set(BODY.NAME, draft.name())
                .text(BODY.DESCRIPTION, draft.description())
                .set(BODY.STATUTORY, draft.statutory())
                .set(BODY.PARENT_ID, draft.parent().map(BodyId::value))
                .set(BODY.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(BodyDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("name", draft.name())
                .with("description", draft.description())
                .with("statutory", draft.statutory())
                .with("parent", draft.parent().map(BodyId::value))
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public Body archive(BodyId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Body restore(BodyId id, int version) {
        return setArchived(id, version, false);
    }

    private Body setArchived(BodyId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_ORGANISATIONS);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Body before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    /** Writes down what was done, in audit and search, and returns the record as it is now. */
    private Body done(DSLContext sql, BodyId id, String action, List<Change> changes) {
        Body now = find(sql, id).orElseThrow();
        Subject subject = Subject.of("BODY", id.value());
        audit.record(action, subject, now.name().text("fi"), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject);
        } else {
            search.put(subject, now.name(), "", Columns.words(now.description()));
        }
        return now;
    }

    @Override
    public BodyMember addMember(BodyId body, BodyMemberDraft draft) {
        return addMember(body, new BodyMemberId(UUID.randomUUID()), draft);
    }

    @Override
    public BodyMember addMember(BodyId body, BodyMemberId id, BodyMemberDraft draft) {
        SignedIn.require(Permission.EDIT_ORGANISATIONS);
        return database.write(sql -> {
            STORED.lock(sql, body.value());
            current(sql, body);
            return members.add(sql, body, id, draft);
        });
    }

    @Override
    public BodyMember changeMember(BodyMemberId id, int version, BodyMemberDraft draft) {
        SignedIn.require(Permission.EDIT_ORGANISATIONS);
        return database.write(sql -> members.change(sql, id, version, before -> draft));
    }

    @Override
    public BodyMember endMember(BodyMemberId id, int version, LocalDate lastDay) {
        SignedIn.require(Permission.EDIT_ORGANISATIONS);
        return database.write(sql -> members.change(
                sql,
                id,
                version,
                before -> new BodyMemberDraft(
                        before.group(),
                        before.organisation(),
                        before.user(),
                        before.position(),
                        before.designatedOn(),
                        Optional.of(lastDay))));
    }

    @Override
    public void reorderMembers(BodyId body, List<BodyMemberId> order) {
        SignedIn.require(Permission.EDIT_ORGANISATIONS);
        database.change(sql -> {
            STORED.lock(sql, body.value());
            Body before = current(sql, body);
            members.reorder(sql, before, order);
        });
    }
}
