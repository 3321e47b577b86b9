package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.COLLABORATION_SPACE;
import static fi.pohja.schema.shared.Tables.SPACE_MEMBER;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.collaboration.Announcements;
import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.MemberState;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.SpaceDraft;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.collaboration.SpaceKind;
import fi.pohja.collaboration.SpaceMember;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

@Singleton
final class StoredSpaces implements CollaborationSpaces {

    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private static final VersionedTable STORED =
            new VersionedTable(COLLABORATION_SPACE, COLLABORATION_SPACE.ID, COLLABORATION_SPACE.VERSION);

    private final Database database;
    private final AuditLog audit;
    private final SpaceRows rows;
    private final Partners partners;
    private final SharedCopies copies;
    private final StoredRecords records;
    private final Announcements announcements;
    private final Clock clock;

    StoredSpaces(
            Database database,
            AuditLog audit,
            SpaceRows rows,
            Partners partners,
            SharedCopies copies,
            StoredRecords records,
            Announcements announcements,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.rows = rows;
        this.partners = partners;
        this.copies = copies;
        this.records = records;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    public List<CollaborationSpace> all() {
        SignedIn.require(Permission.READ);
        return database.read(sql -> rows.fetch(sql, DSL.noCondition()));
    }

    @Override
    public Optional<CollaborationSpace> find(SpaceId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> rows.find(sql, id));
    }

    @Override
    public List<Partner> partners() {
        SignedIn.require(Permission.READ);
        return partners.others();
    }

    @Override
    public Partner partner(String tenant) {
        return partners.of(tenant);
    }

    @Override
    public CollaborationSpace found(SpaceDraft draft, Collection<String> invited) {
        SignedIn.require(Permission.COLLABORATE);
        Set<String> others = new TreeSet<>(invited);
        Violations violations = check(draft)
                .check(draft.kind() != SpaceKind.COLLABORATIVE_AREA, "kind", "collaboration.kind")
                .check(!others.isEmpty(), "invited", "required");
        Set<String> known = partners.others().stream().map(Partner::tenant).collect(Collectors.toSet());
        violations.check(known.containsAll(others), "invited", "unknown").done();
        SpaceId id = new SpaceId(UUID.randomUUID());
        return database.write(sql -> {
            sql.insertInto(COLLABORATION_SPACE)
                    .set(COLLABORATION_SPACE.ID, id.value())
                    .set(COLLABORATION_SPACE.KIND, draft.kind().name())
                    .set(COLLABORATION_SPACE.NAME, draft.name())
                    .set(COLLABORATION_SPACE.PURPOSE, draft.purpose().isEmpty() ? null : draft.purpose())
                    .set(COLLABORATION_SPACE.SOURCE_REFS, draft.sourceRefs().toArray(String[]::new))
                    .set(COLLABORATION_SPACE.FOUNDED_BY, Scope.currentTenant().slug())
                    .set(COLLABORATION_SPACE.FOUNDED_ON, today())
                    .set(COLLABORATION_SPACE.UPDATED_AT, clock.instant())
                    .execute();
            sql.insertInto(SPACE_MEMBER)
                    .set(SPACE_MEMBER.SPACE_ID, id.value())
                    .set(SPACE_MEMBER.TENANT, Scope.currentTenant().slug())
                    .set(SPACE_MEMBER.STATE, MemberState.MEMBER.name())
                    .set(SPACE_MEMBER.JOINED_ON, today())
                    .set(SPACE_MEMBER.DECIDED_BY_NAME, Actor.current().name())
                    .execute();
            others.forEach(tenant -> enterInvitation(sql, id, tenant));
            return done(
                    sql, id, "CREATED", fields(draft).with("invited", others).created());
        });
    }

    private void enterInvitation(DSLContext sql, SpaceId id, String tenant) {
        sql.insertInto(SPACE_MEMBER)
                .set(SPACE_MEMBER.SPACE_ID, id.value())
                .set(SPACE_MEMBER.TENANT, tenant)
                .set(SPACE_MEMBER.STATE, MemberState.INVITED.name())
                .set(SPACE_MEMBER.INVITED_BY, Scope.currentTenant().slug())
                .set(SPACE_MEMBER.INVITED_ON, today())
                .execute();
    }

    @Override
    public CollaborationSpace change(SpaceId id, int version, SpaceDraft draft) {
        SignedIn.require(Permission.COLLABORATE);
        return database.write(sql -> {
            CollaborationSpace before = led(sql, id);
            STORED.lock(sql, id.value(), version);
            check(draft)
                    .check(draft.kind() == before.kind(), "kind", "collaboration.kind")
                    .done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(COLLABORATION_SPACE.NAME, draft.name())
                            .text(COLLABORATION_SPACE.PURPOSE, draft.purpose())
                            .set(COLLABORATION_SPACE.SOURCE_REFS, draft.sourceRefs())
                            .set(COLLABORATION_SPACE.UPDATED_AT, clock.instant()));
            return done(sql, id, "CHANGED", changes);
        });
    }

    @Override
    public CollaborationSpace invite(SpaceId id, String tenant) {
        SignedIn.require(Permission.COLLABORATE);
        return database.write(sql -> {
            CollaborationSpace space = led(sql, id);
            boolean known = partners.others().stream()
                    .anyMatch(partner -> partner.tenant().equals(tenant));
            boolean there = space.members().stream()
                    .filter(member -> member.belongs() || member.state() == MemberState.INVITED)
                    .anyMatch(member -> member.partner().tenant().equals(tenant));
            new Violations()
                    .check(known, "invited", "unknown")
                    .check(!there, "invited", "collaboration.invited")
                    .done();
            try {
                enterInvitation(sql, id, tenant);
            } catch (IntegrityConstraintViolationException meanwhile) {
                throw InvalidException.of("invited", "collaboration.invited");
            }
            return done(sql, id, "INVITED", new Fields().with("invited", tenant).created());
        });
    }

    @Override
    public CollaborationSpace accept(SpaceId id) {
        SignedIn.require(Permission.COLLABORATE);
        return database.write(sql -> {
            CollaborationSpace before = known(sql, id);
            if (before.own().belongs()) {
                return before;
            }
            move(sql, id, MemberState.INVITED, MemberState.MEMBER);
            return done(sql, id, "ACCEPTED", List.of());
        });
    }

    @Override
    public void decline(SpaceId id) {
        SignedIn.require(Permission.COLLABORATE);
        database.change(sql -> {
            CollaborationSpace space = known(sql, id);
            new Violations()
                    .check(space.own().state() == MemberState.INVITED, "state", "collaboration.member")
                    .done();
            move(sql, id, MemberState.INVITED, MemberState.DECLINED);
            record("DECLINED", space, List.of());
        });
    }

    @Override
    public void leave(SpaceId id) {
        SignedIn.require(Permission.COLLABORATE);
        database.change(sql -> {
            CollaborationSpace space = known(sql, id);
            SpaceMember own = space.own();
            new Violations()
                    .check(own.belongs(), "state", "collaboration.invited.only")
                    .check(!own.byLaw(), "state", "collaboration.law")
                    .done();
            copies.revokeIn(sql, id);
            records.revokeIn(sql, id);
            move(sql, id, MemberState.MEMBER, MemberState.LEFT);
            record("LEFT", space, List.of());
        });
    }

    /** Moves the bound tenant's own place on; somebody else may have done so meanwhile. */
    private void move(DSLContext sql, SpaceId id, MemberState from, MemberState to) {
        int moved = sql.update(SPACE_MEMBER)
                .set(SPACE_MEMBER.STATE, to.name())
                .set(to == MemberState.MEMBER ? SPACE_MEMBER.JOINED_ON : SPACE_MEMBER.LEFT_ON, today())
                .set(SPACE_MEMBER.DECIDED_BY_NAME, Actor.current().name())
                .where(
                        SPACE_MEMBER.SPACE_ID.eq(id.value()),
                        SPACE_MEMBER.TENANT.eq(Scope.currentTenant().slug()),
                        SPACE_MEMBER.STATE.eq(from.name()))
                .execute();
        if (moved == 0) {
            throw new NotFoundException(id.value());
        }
    }

    private CollaborationSpace known(DSLContext sql, SpaceId id) {
        return rows.find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** The space, which the bound tenant leads. */
    private CollaborationSpace led(DSLContext sql, SpaceId id) {
        CollaborationSpace space = known(sql, id);
        new Violations().check(space.leads(), "", "collaboration.leads").done();
        return space;
    }

    private static Violations check(SpaceDraft draft) {
        return new Violations().requiredTitle("name", draft.name()).text("purpose", draft.purpose());
    }

    private static Fields fields(SpaceDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("name", draft.name())
                .with("purpose", draft.purpose())
                .with("sourceRefs", draft.sourceRefs());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HELSINKI);
    }

    private CollaborationSpace done(DSLContext sql, SpaceId id, String action, List<Change> changes) {
        CollaborationSpace now = known(sql, id);
        record(action, now, changes);
        return now;
    }

    private void record(String action, CollaborationSpace space, List<Change> changes) {
        audit.record(
                action,
                Subject.of("COLLABORATION_SPACE", space.id().value()),
                space.name().text("fi"),
                changes);
        announcements.tell(space.members().stream()
                .filter(member -> member.belongs() || member.state() == MemberState.INVITED)
                .map(member -> member.partner().tenant())
                .filter(tenant -> !tenant.equals(Scope.currentTenant().slug()))
                .toList());
    }
}
