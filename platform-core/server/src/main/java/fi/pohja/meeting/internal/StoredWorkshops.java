package fi.pohja.meeting.internal;

import static fi.pohja.schema.tenant.Tables.GOAL;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.MEETING;
import static fi.pohja.schema.tenant.Tables.NEED;
import static fi.pohja.schema.tenant.Tables.NEED_GOAL;
import static fi.pohja.schema.tenant.Tables.WORKSHOP_RECORD;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.meeting.Board;
import fi.pohja.meeting.Capture;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.WorkshopStep;
import fi.pohja.meeting.Workshops;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedOrigin;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedSource;
import fi.pohja.need.NeedState;
import fi.pohja.need.Needs;
import fi.pohja.need.NewNeed;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.GoalKind;
import fi.pohja.programme.Goals;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

@Singleton
final class StoredWorkshops implements Workshops {

    private static final String NEED_TYPE = "NEED";
    private static final String GOAL_TYPE = "GOAL";
    private static final String MEASURE_TYPE = "MEASURE";

    /** Needs nobody has chosen or turned down yet. */
    private static final Needs.Filter OPEN = Needs.Filter.in(EnumSet.of(NeedState.NEW, NeedState.SCREENED));

    private final Database database;
    private final Needs needs;
    private final Goals goals;
    private final Measures measures;
    private final Clock clock;

    StoredWorkshops(Database database, Needs needs, Goals goals, Measures measures, Clock clock) {
        this.database = database;
        this.needs = needs;
        this.goals = goals;
        this.measures = measures;
        this.clock = clock;
    }

    @Override
    public Board board(MeetingId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            Meeting workshop = open(sql, id);
            WorkshopStep step = step(workshop);
            List<NeedRow> worked = switch (step) {
                case NEEDS -> needs(sql, id);
                case GOALS ->
                    before(sql, workshop, WorkshopStep.NEEDS)
                            .map(earlier -> chosen(needs(sql, earlier.id())))
                            .orElseGet(List::of);
                case MEASURES, WHOLE -> List.of();
            };
            Optional<MeetingId> setIn = step == WorkshopStep.GOALS
                    ? Optional.of(id)
                    : before(sql, workshop, WorkshopStep.GOALS).map(MeetingRow::id);
            Optional<MeetingId> definedIn = step == WorkshopStep.MEASURES
                    ? Optional.of(id)
                    : before(sql, workshop, WorkshopStep.MEASURES).map(MeetingRow::id);
            List<Goal> set = step == WorkshopStep.NEEDS
                    ? List.of()
                    : setIn.map(from -> goals(sql, from)).orElseGet(List::of);
            return new Board(
                    workshop,
                    worked,
                    set,
                    step == WorkshopStep.NEEDS || step == WorkshopStep.GOALS
                            ? List.of()
                            : definedIn.map(from -> measures(sql, from)).orElseGet(List::of),
                    needsOfGoals(sql, set));
        });
    }

    private static Meeting open(DSLContext sql, MeetingId id) {
        return StoredMeetings.find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** A workshop that belongs to no step gathers needs. */
    private static WorkshopStep step(Meeting workshop) {
        return workshop.step().orElse(WorkshopStep.NEEDS);
    }

    private List<NeedRow> needs(DSLContext sql, MeetingId workshop) {
        List<NeedRow> all = new ArrayList<>(
                needs.list(Needs.Filter.in(workshop.value()), Order.descending(Needs.Sort.VOTES), Slice.first())
                        .items());
        Set<UUID> brought = new LinkedHashSet<>(records(sql, workshop, NEED_TYPE));
        all.forEach(row -> brought.remove(row.id().value()));
        if (!brought.isEmpty()) {
            all.addAll(needs.rows(brought.stream().map(NeedId::new).toList()));
        }
        all.sort(Comparator.comparingInt(NeedRow::votes).reversed().thenComparingInt(NeedRow::number));
        return all;
    }

    /** Those prioritised or acted upon already; all that were not rejected as long as nobody has chosen. */
    private static List<NeedRow> chosen(List<NeedRow> all) {
        List<NeedRow> chosen = all.stream()
                .filter(row -> row.state() == NeedState.PRIORITISED
                        || row.state() == NeedState.LINKED_TO_MEASURE
                        || row.state() == NeedState.RESOLVED)
                .toList();
        return chosen.isEmpty()
                ? all.stream().filter(row -> row.state() != NeedState.REJECTED).toList()
                : chosen;
    }

    private List<Goal> goals(DSLContext sql, MeetingId workshop) {
        return records(sql, workshop, GOAL_TYPE).stream()
                .flatMap(id -> goals.find(new GoalId(id)).stream())
                .filter(goal -> !goal.archived())
                .toList();
    }

    private List<MeasureRow> measures(DSLContext sql, MeetingId workshop) {
        Set<UUID> defined = new LinkedHashSet<>(records(sql, workshop, MEASURE_TYPE));
        List<ProjectId> projects = sql.selectDistinct(MEASURE.PROJECT_ID)
                .from(MEASURE)
                .where(MEASURE.ID.in(defined))
                .fetch(row -> new ProjectId(row.value1()));
        return projects.stream()
                .flatMap(project -> measures
                        .list(Measures.Filter.of(project), Order.ascending(Measures.Sort.NUMBER), Slice.first())
                        .items()
                        .stream())
                .filter(row -> defined.contains(row.id().value()))
                .toList();
    }

    private static List<UUID> records(DSLContext sql, MeetingId workshop, String type) {
        return sql.select(WORKSHOP_RECORD.SUBJECT_ID)
                .from(WORKSHOP_RECORD)
                .where(WORKSHOP_RECORD.MEETING_ID.eq(workshop.value()), WORKSHOP_RECORD.SUBJECT_TYPE.eq(type))
                .orderBy(WORKSHOP_RECORD.AT, WORKSHOP_RECORD.SUBJECT_ID)
                .fetch(WORKSHOP_RECORD.SUBJECT_ID);
    }

    private static Map<UUID, Integer> needsOfGoals(DSLContext sql, List<Goal> set) {
        return sql.select(NEED_GOAL.GOAL_ID, DSL.count())
                .from(NEED_GOAL)
                .where(NEED_GOAL.GOAL_ID.in(
                        set.stream().map(goal -> goal.id().value()).toList()))
                .groupBy(NEED_GOAL.GOAL_ID)
                .fetchMap(NEED_GOAL.GOAL_ID, DSL.count());
    }

    @Override
    public String revision(MeetingId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            var here = DSL.select(WORKSHOP_RECORD.SUBJECT_ID)
                    .from(WORKSHOP_RECORD)
                    .where(WORKSHOP_RECORD.MEETING_ID.eq(id.value()));
            String captured = String.valueOf(
                    sql.select(DSL.count(), DSL.sum(NEED.VERSION), DSL.sum(NEED.VOTES), DSL.count(NEED.MERGED_INTO_ID))
                            .from(NEED)
                            .where(NEED.ORIGIN_ID.eq(id.value()).or(NEED.ID.in(here)))
                            .fetchSingle()
                            .intoList());
            String made = String.valueOf(sql.select(
                            DSL.select(DSL.count())
                                    .from(WORKSHOP_RECORD)
                                    .where(WORKSHOP_RECORD.MEETING_ID.eq(id.value()))
                                    .asField(),
                            DSL.select(DSL.sum(GOAL.VERSION))
                                    .from(GOAL)
                                    .where(GOAL.ID.in(here))
                                    .asField(),
                            DSL.select(DSL.sum(MEASURE.VERSION))
                                    .from(MEASURE)
                                    .where(MEASURE.ID.in(here))
                                    .asField(),
                            DSL.select(DSL.max(MEETING.VERSION))
                                    .from(MEETING)
                                    .where(MEETING.ID.eq(id.value()))
                                    .asField())
                    .fetchSingle()
                    .intoList());
            return captured + made;
        });
    }

    @Override
    public Optional<MeetingRow> before(MeetingId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            Meeting workshop = open(sql, id);
            return switch (step(workshop)) {
                case NEEDS -> Optional.empty();
                case GOALS -> before(sql, workshop, WorkshopStep.NEEDS);
                case MEASURES -> before(sql, workshop, WorkshopStep.GOALS);
                case WHOLE -> before(sql, workshop, WorkshopStep.MEASURES);
            };
        });
    }

    /** The latest workshop of the series with that step that is not after this one. */
    private static Optional<MeetingRow> before(DSLContext sql, Meeting workshop, WorkshopStep step) {
        return workshop.series()
                .flatMap(series -> MeetingRows.select(sql)
                        .where(
                                MEETING.SERIES_ID.eq(series.id().value()),
                                MEETING.STEP.eq(step.name()),
                                MEETING.ID.ne(workshop.id().value()),
                                MEETING.HELD_ON.le(workshop.day()),
                                MEETING.ARCHIVED_AT.isNull())
                        .orderBy(MEETING.HELD_ON.desc(), MEETING.ID)
                        .limit(1)
                        .fetchOptional(MeetingRows::row));
    }

    @Override
    public void captureNeeds(MeetingId id, List<Capture> captures) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        database.change(sql -> {
            Meeting workshop = current(sql, id);
            NeedOrigin origin = new NeedOrigin(Subject.of("MEETING", id.value()), workshop.title());
            needs.captureAll(captures.stream()
                    .map(capture -> new NewNeed(
                            new NeedId(capture.id()),
                            NeedDraft.of(NeedSource.WORKSHOP, said(capture)),
                            Optional.of(origin)))
                    .toList());
        });
    }

    private static Meeting current(DSLContext sql, MeetingId id) {
        Meeting workshop = open(sql, id);
        if (workshop.archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
        return workshop;
    }

    private static LocalizedText said(Capture capture) {
        return LocalizedText.of(Columns.readersLanguage(), capture.text());
    }

    @Override
    public void bringIn(MeetingId id, Collection<NeedId> brought) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        database.change(sql -> {
            current(sql, id);
            brought.forEach(need -> {
                needs.open(need);
                add(sql, id, NEED_TYPE, need.value(), false);
            });
        });
    }

    @Override
    public int bringInOpen(MeetingId id) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            current(sql, id);
            int brought = 0;
            for (NeedRow row : needs.list(OPEN, Order.descending(Needs.Sort.NUMBER), Slice.first())
                    .items()) {
                boolean here =
                        sql.fetchExists(NEED, NEED.ID.eq(row.id().value()).and(NEED.ORIGIN_ID.eq(id.value())));
                if (!here) {
                    brought += add(sql, id, NEED_TYPE, row.id().value(), false);
                }
            }
            return brought;
        });
    }

    private int add(DSLContext sql, MeetingId workshop, String type, UUID subject, boolean made) {
        return sql.insertInto(WORKSHOP_RECORD)
                .set(WORKSHOP_RECORD.MEETING_ID, workshop.value())
                .set(WORKSHOP_RECORD.SUBJECT_TYPE, type)
                .set(WORKSHOP_RECORD.SUBJECT_ID, subject)
                .set(WORKSHOP_RECORD.MADE, made)
                .set(WORKSHOP_RECORD.AT, clock.instant())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public Goal captureGoal(MeetingId id, Capture capture, Collection<NeedId> because) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            Meeting workshop = current(sql, id);
            StoredMeetings.STORED.lock(sql, id.value());
            GoalId goal = new GoalId(capture.id());
            Optional<Goal> known = goals.find(goal);
            if (known.isPresent()) {
                return known.get();
            }
            new Violations()
                    .required("text", capture.text(), Violations.LONGEST_TITLE)
                    .done();
            ProjectId project = workshop.project()
                    .map(named -> named.id())
                    .orElseThrow(() -> InvalidException.of("project", "workshop.project"));
            Goal made = goals.create(
                    project, Optional.of(goal), GoalDraft.of(GoalKind.REGIONAL, number(project), said(capture)));
            needs.link(because, goal);
            add(sql, id, GOAL_TYPE, goal.value(), true);
            return made;
        });
    }

    /** After the highest whole number the project's goals have. */
    private String number(ProjectId project) {
        int highest = goals.of(project, Archived.ALL).stream()
                .map(Goal::number)
                .filter(number -> number.matches("[0-9]{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return String.valueOf(highest + 1);
    }

    @Override
    public Measure captureMeasure(MeetingId id, Capture capture, GoalId goal) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            current(sql, id);
            MeasureId measure = new MeasureId(capture.id());
            Optional<Measure> known = measures.find(measure);
            if (known.isPresent()) {
                return known.get();
            }
            new Violations()
                    .required("text", capture.text(), Violations.LONGEST_TITLE)
                    .done();
            Goal served = goals.open(goal);
            MeasureDraft plain = MeasureDraft.of(said(capture));
            Measure made = measures.create(
                    served.project().id(),
                    Optional.of(measure),
                    new MeasureDraft(
                            served.subArea().map(area -> area.id()),
                            List.of(goal),
                            plain.title(),
                            plain.description(),
                            plain.state(),
                            plain.light(),
                            plain.progress(),
                            plain.owner(),
                            plain.ownerOrganisation(),
                            plain.startOn(),
                            plain.dueOn(),
                            List.of()));
            List<NeedId> because = sql.select(NEED_GOAL.NEED_ID)
                    .from(NEED_GOAL)
                    .where(NEED_GOAL.GOAL_ID.eq(goal.value()))
                    .fetch(row -> new NeedId(row.value1()));
            if (!because.isEmpty()) {
                needs.link(because, measure);
            }
            add(sql, id, MEASURE_TYPE, measure.value(), true);
            return made;
        });
    }
}
