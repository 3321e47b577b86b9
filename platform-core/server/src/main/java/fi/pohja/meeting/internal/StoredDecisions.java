package fi.pohja.meeting.internal;

import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.MEETING;
import static fi.pohja.schema.tenant.Tables.MEETING_DECISION;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.meeting.Decision;
import fi.pohja.meeting.DecisionDraft;
import fi.pohja.meeting.DecisionId;
import fi.pohja.meeting.Decisions;
import fi.pohja.meeting.MeetingId;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Columns;
import fi.pohja.table.Positions;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

@Singleton
final class StoredDecisions implements Decisions {

    private static final int LONGEST_SECTION = 20;
    private static final VersionedTable STORED =
            new VersionedTable(MEETING_DECISION, MEETING_DECISION.ID, MEETING_DECISION.VERSION);
    private static final Positions POSITIONS = new Positions(
            MEETING_DECISION, MEETING_DECISION.ID, MEETING_DECISION.MEETING_ID, MEETING_DECISION.POSITION);

    private final Database database;
    private final AuditLog audit;
    private final Measures measures;

    StoredDecisions(Database database, AuditLog audit, Measures measures) {
        this.database = database;
        this.audit = audit;
        this.measures = measures;
    }

    @Override
    public List<Decision> of(MeetingId meeting) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> fetch(sql, MEETING_DECISION.MEETING_ID.eq(meeting.value())));
    }

    @Override
    public List<Decision> of(MeasureId measure) {
        SignedIn.require(Permission.READ);
        return database.read(sql ->
                fetch(sql, MEETING_DECISION.MEASURE_ID.eq(measure.value()).and(MEETING.ARCHIVED_AT.isNull())));
    }

    @Override
    public List<Decision> of(BodyId body) {
        SignedIn.require(Permission.READ);
        return database
                .read(sql -> fetch(sql, MEETING.BODY_ID.eq(body.value()).and(MEETING.ARCHIVED_AT.isNull())))
                .stream()
                .sorted(Comparator.comparing(Decision::day).reversed())
                .toList();
    }

    @Override
    public Optional<Decision> find(DecisionId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Decision> find(DSLContext sql, DecisionId id) {
        return fetch(sql, MEETING_DECISION.ID.eq(id.value())).stream().findFirst();
    }

    private static List<Decision> fetch(DSLContext sql, Condition wanted) {
        return sql.select(MEETING_DECISION.fields())
                .select(MEETING.TITLE, MEETING.HELD_ON, MEASURE.ID, MEASURE.NUMBER, MEASURE.TITLE)
                .from(MEETING_DECISION)
                .join(MEETING)
                .on(MEETING.ID.eq(MEETING_DECISION.MEETING_ID))
                .leftJoin(MEASURE)
                .on(MEASURE.ID.eq(MEETING_DECISION.MEASURE_ID))
                .where(wanted)
                .orderBy(MEETING.HELD_ON, MEETING_DECISION.POSITION, MEETING_DECISION.ID)
                .fetch(StoredDecisions::decision);
    }

    private static Decision decision(Record row) {
        return new Decision(
                new DecisionId(row.get(MEETING_DECISION.ID)),
                new MeetingId(row.get(MEETING_DECISION.MEETING_ID)),
                row.get(MEETING.TITLE),
                row.get(MEETING.HELD_ON),
                row.get(MEETING_DECISION.SECTION),
                row.get(MEETING_DECISION.TITLE),
                Columns.text(row.get(MEETING_DECISION.TEXT)),
                Optional.ofNullable(row.get(MEASURE.ID))
                        .map(id -> new Decision.DecidedMeasure(
                                new MeasureId(id), "M-" + row.get(MEASURE.NUMBER), row.get(MEASURE.TITLE))),
                Columns.strings(row.get(MEETING_DECISION.SOURCE_REFS)),
                row.get(MEETING_DECISION.VERSION));
    }

    @Override
    public Decision create(MeetingId meeting, Optional<DecisionId> given, DecisionDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        DecisionId id = given.orElseGet(() -> new DecisionId(UUID.randomUUID()));
        return database.write(sql -> {
            requireCurrent(sql, meeting);
            check(sql, draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft)
                            .set(MEETING_DECISION.MEETING_ID, meeting.value())
                            .set(MEETING_DECISION.POSITION, POSITIONS.next(meeting.value())));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    /** Others who add to the meeting wait. */
    private static void requireCurrent(DSLContext sql, MeetingId meeting) {
        StoredMeetings.STORED.lock(sql, meeting.value());
        if (sql.fetchExists(MEETING, MEETING.ID.eq(meeting.value()).and(MEETING.ARCHIVED_AT.isNotNull()))) {
            throw InvalidException.of("", "archived");
        }
    }

    @Override
    public Decision change(DecisionId id, int version, DecisionDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            Decision before = locked(sql, id, version);
            check(sql, draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static Decision locked(DSLContext sql, DecisionId id, int version) {
        Decision known = find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
        requireCurrent(sql, known.meeting());
        STORED.lock(sql, id.value(), version);
        return find(sql, id).orElseThrow();
    }

    @Override
    public Measure createMeasure(DecisionId id, int version, ProjectId project) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            Decision decision = locked(sql, id, version);
            if (decision.measure().isPresent()) {
                throw InvalidException.of("measure", "decision.measure");
            }
            MeasureDraft plain = MeasureDraft.of(decision.title());
            Measure measure = measures.create(
                    project,
                    new MeasureDraft(
                            plain.subArea(),
                            plain.goals(),
                            plain.title(),
                            decision.text(),
                            plain.state(),
                            plain.light(),
                            plain.progress(),
                            plain.owner(),
                            plain.ownerOrganisation(),
                            plain.startOn(),
                            plain.dueOn(),
                            decision.sourceRefs()));
            STORED.update(
                    sql,
                    id.value(),
                    new Row().set(MEETING_DECISION.MEASURE_ID, measure.id().value()));
            done(
                    sql,
                    id,
                    "CHANGED",
                    new Change.Collector()
                            .field("measure", measure.id().value())
                            .changes());
            return measure;
        });
    }

    @Override
    public void remove(DecisionId id, int version) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        database.change(sql -> {
            Decision before = locked(sql, id, version);
            STORED.delete(sql, id.value());
            audit.record(
                    "REMOVED",
                    subject(before),
                    before.title().text("fi"),
                    fields(before.draft()).removed());
        });
    }

    private static Violations check(DSLContext sql, DecisionDraft draft) {
        Violations violations = new Violations()
                .line("section", draft.section(), LONGEST_SECTION)
                .requiredTitle("title", draft.title())
                .text("text", draft.text());
        MeetingRules.exists(
                violations, sql, "measure", MEASURE, MEASURE.ID, draft.measure().map(MeasureId::value));
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(DecisionDraft draft) {
        return new Row()
                .set(MEETING_DECISION.SECTION, draft.section())
                .set(MEETING_DECISION.TITLE, draft.title())
                .text(MEETING_DECISION.TEXT, draft.text())
                .set(MEETING_DECISION.MEASURE_ID, draft.measure().map(MeasureId::value))
                .set(MEETING_DECISION.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(DecisionDraft draft) {
        return new Fields()
                .with("section", draft.section())
                .with("title", draft.title())
                .with("text", draft.text())
                .with("measure", draft.measure().map(MeasureId::value))
                .with("sourceRefs", draft.sourceRefs());
    }

    private Decision done(DSLContext sql, DecisionId id, String action, List<Change> changes) {
        Decision now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), now.title().text("fi"), changes);
        return now;
    }

    private static Subject subject(Decision decision) {
        return Subject.of("DECISION", decision.id().value(), decision.meeting().value());
    }
}
