package fi.pohja.staff.internal;

import static fi.pohja.schema.tenant.Tables.PROJECT_STAFF;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.NamedUser;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.staff.ProjectStaff;
import fi.pohja.staff.PublicContact;
import fi.pohja.staff.StaffMember;
import fi.pohja.staff.StaffMemberDraft;
import fi.pohja.staff.StaffMemberId;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

@Singleton
final class StoredStaff implements ProjectStaff {

    private static final VersionedTable STORED =
            new VersionedTable(PROJECT_STAFF, PROJECT_STAFF.ID, PROJECT_STAFF.VERSION);
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 50;
    private static final int WHOLE = 100;

    /** What the audit, which outlives the person's data, must not keep. */
    private static final Set<String> OF_A_PERSON = Set.of("user", "name", "email", "phone");

    private static final String WITHHELD = "…";

    private final Database database;
    private final AuditLog audit;
    private final Projects projects;
    private final StaffSearch search;
    private final Clock clock;

    StoredStaff(Database database, AuditLog audit, Projects projects, StaffSearch search, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.projects = projects;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<StaffMember> of(ProjectId project) {
        SignedIn.require(Permission.READ);
        LocalDate today = today();
        return database.read(sql -> {
            projects.open(project);
            return fetch(sql, PROJECT_STAFF.PROJECT_ID.eq(project.value())).stream()
                    .map(StoredStaff::asSeen)
                    .sorted(Comparator.comparingInt(member -> place(member, today)))
                    .toList();
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HELSINKI);
    }

    private static int place(StaffMember member, LocalDate today) {
        if (member.inForce(today)) {
            return 0;
        }
        return member.startOn().filter(today::isBefore).isPresent() ? 1 : 2;
    }

    private static StaffMember asSeen(StaffMember member) {
        return SignedIn.allowed(Permission.EDIT_PROGRAMME) ? member : member.forReaders();
    }

    @Override
    public Optional<StaffMember> find(StaffMemberId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id)).map(StoredStaff::asSeen);
    }

    private static Optional<StaffMember> find(DSLContext sql, StaffMemberId id) {
        return fetch(sql, PROJECT_STAFF.ID.eq(id.value())).stream().findFirst();
    }

    private static List<StaffMember> fetch(DSLContext sql, Condition wanted) {
        return sql.select(PROJECT_STAFF.fields())
                .select(USER_ACCOUNT.NAME)
                .from(PROJECT_STAFF)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(PROJECT_STAFF.USER_ID))
                .where(wanted)
                .orderBy(Columns.alphabetical(PROJECT_STAFF.ROLE), PROJECT_STAFF.START_ON, PROJECT_STAFF.ID)
                .fetch(StoredStaff::member);
    }

    private static StaffMember member(Record row) {
        return new StaffMember(
                new StaffMemberId(row.get(PROJECT_STAFF.ID)),
                new ProjectId(row.get(PROJECT_STAFF.PROJECT_ID)),
                row.get(PROJECT_STAFF.ROLE),
                Optional.ofNullable(row.get(PROJECT_STAFF.USER_ID))
                        .map(user -> new NamedUser(new UserId(user), row.get(USER_ACCOUNT.NAME))),
                row.get(PROJECT_STAFF.NAME),
                row.get(PROJECT_STAFF.EMAIL),
                row.get(PROJECT_STAFF.PHONE),
                Optional.ofNullable(row.get(PROJECT_STAFF.START_ON)),
                Optional.ofNullable(row.get(PROJECT_STAFF.END_ON)),
                Optional.ofNullable(row.get(PROJECT_STAFF.SHARE)),
                row.get(PROJECT_STAFF.SHOWN),
                Optional.ofNullable(row.get(PROJECT_STAFF.AGREED_ON)),
                Columns.strings(row.get(PROJECT_STAFF.SOURCE_REFS)),
                row.get(PROJECT_STAFF.VERSION));
    }

    @Override
    public StaffMember create(ProjectId project, Optional<StaffMemberId> given, StaffMemberDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        StaffMemberId id = given.orElseGet(() -> new StaffMemberId(UUID.randomUUID()));
        return database.write(sql -> {
            requireCurrent(project);
            check(sql, draft).done();
            STORED.insert(sql, id.value(), columns(draft).set(PROJECT_STAFF.PROJECT_ID, project.value()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public StaffMember change(StaffMemberId id, int version, StaffMemberDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            StaffMember before = find(sql, id).orElseThrow();
            requireCurrent(before.project());
            check(sql, draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private void requireCurrent(ProjectId project) {
        if (projects.open(project).archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
    }

    private static Violations check(DSLContext sql, StaffMemberDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("role", draft.role())
                .line("name", draft.name(), LONGEST_NAME)
                .email("email", draft.email())
                .line("phone", draft.phone(), LONGEST_PHONE)
                .date("startOn", draft.startOn())
                .date("endOn", draft.endOn())
                .period("endOn", draft.startOn(), draft.endOn())
                .date("agreedOn", draft.agreedOn())
                .check(draft.user().isEmpty() || draft.name().isEmpty(), "name", "staff.name");
        draft.share().ifPresent(share -> violations.between("share", share, 1, WHOLE));
        draft.user()
                .ifPresent(user -> violations.check(
                        sql.fetchExists(
                                USER_ACCOUNT,
                                USER_ACCOUNT.ID.eq(user.value()).and(USER_ACCOUNT.STATE.ne(User.State.ERASED.name()))),
                        "user",
                        "unknown"));
        if (draft.shown()) {
            violations
                    .check(!draft.namesPerson() || draft.agreedOn().isPresent(), "agreedOn", "staff.agreement")
                    .check(!draft.email().isEmpty() || !draft.phone().isEmpty(), "email", "staff.reach");
        }
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(StaffMemberDraft draft) {
        return new Row()
                .set(PROJECT_STAFF.ROLE, draft.role())
                .set(PROJECT_STAFF.USER_ID, draft.user().map(UserId::value))
                .set(PROJECT_STAFF.NAME, draft.name())
                .set(PROJECT_STAFF.EMAIL, draft.email())
                .set(PROJECT_STAFF.PHONE, draft.phone())
                .set(PROJECT_STAFF.START_ON, draft.startOn())
                .set(PROJECT_STAFF.END_ON, draft.endOn())
                .set(PROJECT_STAFF.SHARE, draft.share())
                .set(PROJECT_STAFF.SHOWN, draft.shown())
                .set(PROJECT_STAFF.AGREED_ON, draft.agreedOn())
                .set(PROJECT_STAFF.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(StaffMemberDraft draft) {
        return new Fields()
                .with("role", draft.role())
                .with("user", draft.user().map(UserId::value))
                .with("name", draft.name())
                .with("email", draft.email())
                .with("phone", draft.phone())
                .with("startOn", draft.startOn())
                .with("endOn", draft.endOn())
                .with("share", draft.share())
                .with("shown", draft.shown())
                .with("agreedOn", draft.agreedOn())
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public void remove(StaffMemberId id, int version) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            STORED.lock(sql, id.value(), version);
            StaffMember before = find(sql, id).orElseThrow();
            requireCurrent(before.project());
            STORED.delete(sql, id.value());
            search.remove(before);
            record("REMOVED", before, fields(before.draft()).removed());
        });
    }

    private StaffMember done(DSLContext sql, StaffMemberId id, String action, List<Change> changes) {
        StaffMember now = find(sql, id).orElseThrow();
        search.put(sql, now);
        record(action, now, changes);
        return now;
    }

    private void record(String action, StaffMember member, List<Change> changes) {
        audit.record(
                action,
                subject(member),
                member.role().text("fi"),
                changes.stream().map(StoredStaff::withoutPerson).toList());
    }

    private static Change withoutPerson(Change change) {
        return OF_A_PERSON.contains(change.field())
                ? new Change(
                        change.field(),
                        change.before().map(some -> WITHHELD),
                        change.after().map(some -> WITHHELD))
                : change;
    }

    static Subject subject(StaffMember member) {
        return Subject.of("STAFF_MEMBER", member.id().value(), member.project().value());
    }

    @Override
    public List<PublicContact> contacts(ProjectId project) {
        LocalDate today = today();
        return database
                .read(sql ->
                        fetch(sql, PROJECT_STAFF.PROJECT_ID.eq(project.value()).and(PROJECT_STAFF.SHOWN)))
                .stream()
                .filter(member -> member.inForce(today))
                .map(StaffMember::contact)
                .toList();
    }

    /** All entries of a project, for the search. */
    static List<StaffMember> ofProject(DSLContext sql, UUID project) {
        return fetch(sql, PROJECT_STAFF.PROJECT_ID.eq(project));
    }
}
