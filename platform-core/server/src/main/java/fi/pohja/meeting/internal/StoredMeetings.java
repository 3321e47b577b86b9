package fi.pohja.meeting.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.MEETING;
import static fi.pohja.schema.tenant.Tables.MEETING_ATTENDANCE;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.meeting.AttendanceDraft;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingReport;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Meetings;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.ProjectId;
import fi.pohja.search.SearchIndex;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

@Singleton
final class StoredMeetings implements Meetings {

    static final VersionedTable STORED = new VersionedTable(MEETING, MEETING.ID, MEETING.VERSION);

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final InvitationMails mails;
    private final Clock clock;

    StoredMeetings(Database database, AuditLog audit, SearchIndex search, InvitationMails mails, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public Listing<MeetingRow> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = wanted(filter);
        Field<?> by = switch (order.by()) {
            case DAY -> MEETING.HELD_ON;
            case TITLE -> Columns.alphabetical(MEETING.TITLE);
            case KIND -> Columns.declared(MEETING.KIND, MeetingKind.class);
            case BODY -> Columns.alphabetical(BODY.NAME);
            case STATE -> Columns.declared(MEETING.STATE, MeetingState.class);
            case PARTICIPANTS -> MeetingRows.PARTICIPANTS;
        };
        return database.read(sql -> new Listing<>(
                MeetingRows.select(sql)
                        .where(wanted)
                        .orderBy(
                                Columns.sorted(by, order.descending()),
                                MEETING.HELD_ON.asc(),
                                MEETING.BEGINS_AT.asc().nullsFirst(),
                                MEETING.ID.asc())
                        .offset(slice.offset())
                        .limit(slice.limit())
                        .fetch(MeetingRows::row),
                sql.fetchCount(MEETING, wanted)));
    }

    private static Condition wanted(Filter filter) {
        return Columns.archived(MEETING.ARCHIVED_AT, filter.archived())
                .and(Columns.typed(
                        filter.text(),
                        text -> Columns.contains(MEETING.TITLE, text)
                                .or(Columns.contains(MEETING.DESCRIPTION, text))
                                .or(Columns.contains(MEETING.PLACE, text))))
                .and(filter.kinds().isEmpty() ? DSL.noCondition() : MEETING.KIND.in(Columns.names(filter.kinds())))
                .and(filter.states().isEmpty() ? DSL.noCondition() : MEETING.STATE.in(Columns.names(filter.states())))
                .and(filter.body().map(id -> MEETING.BODY_ID.eq(id.value())).orElse(DSL.noCondition()))
                .and(filter.project().map(StoredMeetings::ofProject).orElse(DSL.noCondition()))
                .and(filter.series().map(id -> MEETING.SERIES_ID.eq(id.value())).orElse(DSL.noCondition()))
                .and(filter.from().map(MEETING.HELD_ON::ge).orElse(DSL.noCondition()))
                .and(filter.until().map(MEETING.HELD_ON::le).orElse(DSL.noCondition()));
    }

    private static Condition ofProject(ProjectId project) {
        return MEETING.PROJECT_ID
                .eq(project.value())
                .or(MEETING.PROJECT_ID.in(
                        DSL.select(PROJECT.ID).from(PROJECT).where(PROJECT.UMBRELLA_ID.eq(project.value()))));
    }

    @Override
    public Optional<Meeting> find(MeetingId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    static Optional<Meeting> find(DSLContext sql, MeetingId id) {
        return MeetingRows.find(sql, MEETING.ID.eq(id.value()));
    }

    @Override
    public Meeting create(Optional<MeetingId> given, MeetingState state, MeetingDraft typed) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        MeetingId id = given.orElseGet(() -> new MeetingId(UUID.randomUUID()));
        return database.write(sql -> {
            MeetingDraft draft = organised(sql, typed);
            MeetingRules.check(sql, draft).done();
            if (!state.ahead() && state != MeetingState.CANCELLED) {
                requirePast(draft.day().orElseThrow());
            }
            Instant now = clock.instant();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft)
                            .set(MEETING.STATE, state)
                            .set(MEETING.REGISTRATION_CODE, Codes.code())
                            .set(MEETING.CREATED_AT, now)
                            .set(MEETING.UPDATED_AT, now));
            return done(sql, id, "CREATED", fields(draft).with("state", state).created());
        });
    }

    /** Whoever enters a meeting sees to it, unless somebody else was named. */
    private static MeetingDraft organised(DSLContext sql, MeetingDraft draft) {
        Optional<UserId> self = SignedIn.bound()
                .map(SignedIn::user)
                .filter(user -> sql.fetchExists(USER_ACCOUNT, USER_ACCOUNT.ID.eq(user.value())));
        if (draft.organiser().isPresent() || self.isEmpty()) {
            return draft;
        }
        return new MeetingDraft(
                draft.kind(),
                draft.title(),
                draft.description(),
                draft.body(),
                draft.project(),
                draft.series(),
                draft.step(),
                draft.mode(),
                draft.place(),
                draft.remoteLink(),
                draft.day(),
                draft.begins(),
                draft.ends(),
                draft.capacity(),
                draft.agenda(),
                self,
                draft.sourceRefs());
    }

    @Override
    public Meeting change(MeetingId id, int version, MeetingDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            Meeting before = locked(sql, id, version);
            MeetingRules.check(sql, draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            Row row = columns(draft).set(MEETING.UPDATED_AT, clock.instant());
            if (elsewhere(before.draft(), draft)) {
                row.set(MEETING.INVITATION_SEQUENCE, InvitationMails.sequence(sql, id) + 1);
            }
            STORED.update(sql, id.value(), row);
            return done(sql, id, "CHANGED", changes);
        });
    }

    /** Whether those who were invited have to be told. */
    private static boolean elsewhere(MeetingDraft before, MeetingDraft after) {
        return !before.day().equals(after.day())
                || !before.begins().equals(after.begins())
                || !before.ends().equals(after.ends())
                || !before.place().equals(after.place())
                || !before.remoteLink().equals(after.remoteLink())
                || before.mode() != after.mode();
    }

    /** The meeting as it was read, kept from others; refuses an archived one. */
    private static Meeting locked(DSLContext sql, MeetingId id, int version) {
        STORED.lock(sql, id.value(), version);
        Meeting meeting = find(sql, id).orElseThrow();
        if (meeting.archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
        return meeting;
    }

    private static Row columns(MeetingDraft draft) {
        return new Row()
                .set(MEETING.KIND, draft.kind())
                .set(MEETING.TITLE, draft.title())
                .text(MEETING.DESCRIPTION, draft.description())
                .set(MEETING.BODY_ID, draft.body().map(BodyId::value))
                .set(MEETING.PROJECT_ID, draft.project().map(ProjectId::value))
                .set(MEETING.SERIES_ID, draft.series().map(series -> series.value()))
                .set(MEETING.STEP, draft.step().map(Enum::name))
                .set(MEETING.MODE, draft.mode())
                .text(MEETING.PLACE, draft.place())
                .set(MEETING.REMOTE_LINK, Optional.of(draft.remoteLink()).filter(link -> !link.isEmpty()))
                .set(MEETING.HELD_ON, draft.day())
                .set(MEETING.BEGINS_AT, draft.begins())
                .set(MEETING.ENDS_AT, draft.ends())
                .set(MEETING.CAPACITY, draft.capacity())
                .text(MEETING.AGENDA, draft.agenda())
                .set(MEETING.ORGANISER_ID, draft.organiser().map(UserId::value))
                .set(MEETING.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(MeetingDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("title", draft.title())
                .with("description", draft.description())
                .with("body", draft.body().map(BodyId::value))
                .with("project", draft.project().map(ProjectId::value))
                .with("series", draft.series().map(series -> series.value()))
                .with("step", draft.step())
                .with("mode", draft.mode())
                .with("place", draft.place())
                .with("remoteLink", draft.remoteLink())
                .with("day", draft.day())
                .with("begins", draft.begins())
                .with("ends", draft.ends())
                .with("capacity", draft.capacity())
                .with("agenda", draft.agenda())
                .with("organiser", draft.organiser().map(UserId::value))
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public List<MeetingState> allowedTransitions(Meeting meeting) {
        return meeting.archivedAt().isEmpty() && SignedIn.allowed(Permission.EDIT_PARTICIPATION)
                ? meeting.state().next()
                : List.of();
    }

    private static String name(MeetingState state) {
        return ReadersWords.of("meeting.state", state);
    }

    @Override
    public Meeting transition(MeetingId id, int version, MeetingState to) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            Meeting before = locked(sql, id, version);
            if (!before.state().leadsTo(to)) {
                throw InvalidException.of("state", "transition", name(before.state()), name(to));
            }
            if (to == MeetingState.HELD) {
                requirePast(before.day());
            }
            if (to == MeetingState.CLOSED
                    && before.minutes().isEmpty()
                    && before.closeReport().isEmpty()) {
                throw InvalidException.of("minutes", "meeting.minutes");
            }
            STORED.update(sql, id.value(), new Row().set(MEETING.STATE, to).set(MEETING.UPDATED_AT, clock.instant()));
            Meeting after = done(
                    sql,
                    id,
                    "CHANGED",
                    new Change.Collector().field("state", before.state(), to).changes());
            if (to == MeetingState.CANCELLED) {
                mails.cancel(sql, after);
            }
            return after;
        });
    }

    /** Content is dated by its sources, whatever day a demonstration takes for today. */
    private void requirePast(LocalDate day) {
        if (SignedIn.bound().isPresent() && day.isAfter(LocalDate.ofInstant(clock.instant(), FINLAND))) {
            throw InvalidException.of("day", "meeting.future", day);
        }
    }

    @Override
    public Meeting report(MeetingId id, int version, MeetingReport report) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            Meeting before = locked(sql, id, version);
            Violations violations = MeetingRules.check(sql, report);
            violations.check(!before.state().ahead(), "", "meeting.ahead").done();
            List<Change> changes = fields(report).changedFrom(fields(before.report()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(MEETING.PARTICIPANTS, report.participants())
                            .text(MEETING.MINUTES, report.minutes())
                            .text(MEETING.CLOSE_REPORT, report.closeReport())
                            .set(MEETING.UPDATED_AT, clock.instant()));
            storeAttendance(sql, id, report.attendance());
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static void storeAttendance(DSLContext sql, MeetingId id, List<AttendanceDraft> lines) {
        sql.deleteFrom(MEETING_ATTENDANCE)
                .where(MEETING_ATTENDANCE.MEETING_ID.eq(id.value()))
                .execute();
        int position = 0;
        for (AttendanceDraft line : lines) {
            sql.insertInto(MEETING_ATTENDANCE)
                    .set(MEETING_ATTENDANCE.MEETING_ID, id.value())
                    .set(MEETING_ATTENDANCE.POSITION, ++position)
                    .set(
                            MEETING_ATTENDANCE.ORGANISATION_ID,
                            line.organisation().map(OrganisationId::value).orElse(null))
                    .set(MEETING_ATTENDANCE.PARTICIPANT_GROUP, line.group().name())
                    .set(MEETING_ATTENDANCE.ON_SITE, line.onSite())
                    .set(MEETING_ATTENDANCE.REMOTE, line.remote())
                    .execute();
        }
    }

    private static Fields fields(MeetingReport report) {
        return new Fields()
                .with("participants", report.participants())
                .with(
                        "attendance",
                        report.attendance().stream()
                                .mapToInt(line -> line.onSite() + line.remote())
                                .sum())
                .with(
                        "attendanceLines",
                        report.attendance().stream().map(StoredMeetings::words).toList())
                .with("minutes", report.minutes())
                .with("closeReport", report.closeReport());
    }

    private static String words(AttendanceDraft line) {
        return line.group() + " " + line.onSite() + "+" + line.remote()
                + line.organisation().map(id -> " " + id.value()).orElse("");
    }

    @Override
    public Meeting archive(MeetingId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Meeting restore(MeetingId id, int version) {
        return setArchived(id, version, false);
    }

    private Meeting setArchived(MeetingId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Meeting before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    /** Writes down what was done, in audit and search, and returns the record as it is now. */
    private Meeting done(DSLContext sql, MeetingId id, String action, List<Change> changes) {
        Meeting now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), now.title().text("fi"), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject(now));
        } else {
            search.put(
                    subject(now),
                    now.title(),
                    "",
                    Columns.words(now.description(), now.place(), now.agenda(), now.minutes(), now.closeReport()));
        }
        return now;
    }

    /** The meeting as a subject; shown with its project. */
    static Subject subject(Meeting meeting) {
        return new Subject(
                "MEETING",
                meeting.id().value(),
                meeting.project().map(project -> project.id().value()));
    }
}
