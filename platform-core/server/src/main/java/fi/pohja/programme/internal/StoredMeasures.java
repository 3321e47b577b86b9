package fi.pohja.programme.internal;

import static fi.pohja.schema.shared.Tables.NATIONAL_GOAL;
import static fi.pohja.schema.shared.Tables.NATIONAL_PROGRAMME;
import static fi.pohja.schema.tenant.Tables.GOAL;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.MEASURE_GOAL;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.GoalMeasures;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.NamedSubArea;
import fi.pohja.programme.NamedUser;
import fi.pohja.programme.NationalGoal;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.SubAreaId;
import fi.pohja.table.Columns;
import fi.pohja.table.Positions;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;

@Singleton
final class StoredMeasures implements Measures {

    private static final VersionedTable STORED = new VersionedTable(MEASURE, MEASURE.ID, MEASURE.VERSION);
    private static final Positions POSITIONS = new Positions(MEASURE, MEASURE.ID, MEASURE.PROJECT_ID, MEASURE.POSITION);

    private final Database database;
    private final MeasureRules rules;
    private final AuditLog audit;
    private final SearchEntries search;
    private final Clock clock;

    StoredMeasures(Database database, MeasureRules rules, AuditLog audit, SearchEntries search, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public Listing<MeasureRow> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = MeasureRows.wanted(filter);
        return database.read(sql -> {
            exists(sql, filter);
            return new Listing<>(
                    MeasureRows.fetch(sql, wanted, by(order), slice.offset(), slice.limit()),
                    MeasureRows.count(sql, wanted));
        });
    }

    @Override
    public Map<MeasureState, Listing<MeasureRow>> byState(
            Filter filter, Order<Sort> order, ToIntFunction<MeasureState> most) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            exists(sql, filter);
            return MeasureRows.firstOfEach(sql, MeasureRows.withoutStates(filter), by(order), most);
        });
    }

    private static void exists(DSLContext sql, Filter filter) {
        if (filter.project().isPresent()) {
            ProjectGate.exists(sql, filter.project().get());
        }
    }

    private static List<SortField<?>> by(Order<Sort> order) {
        List<SortField<?>> by = new ArrayList<>();
        MeasureRows.columns(order.by()).forEach(column -> by.add(Columns.sorted(column, order.descending())));
        by.add(MEASURE.NUMBER.asc());
        return by;
    }

    @Override
    public List<GoalMeasures> byNationalGoal(String programme) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            if (!sql.fetchExists(NATIONAL_PROGRAMME, Columns.is(NATIONAL_PROGRAMME.KEY, programme))) {
                throw new NotFoundException(programme);
            }
            List<NationalGoal> goals = StoredNationalProgrammes.goals(sql, NATIONAL_GOAL.PROGRAMME.eq(programme));
            ServedGoals served = ServedGoals.of(sql, DSL.noCondition());
            List<Set<UUID>> serving =
                    goals.stream().map(goal -> served.serving(goal.key())).toList();
            Set<UUID> any = new HashSet<>();
            serving.forEach(any::addAll);
            Map<UUID, List<UUID>> goalsOf = sql.select(MEASURE_GOAL.MEASURE_ID, MEASURE_GOAL.GOAL_ID)
                    .from(MEASURE_GOAL)
                    .join(GOAL)
                    .on(GOAL.ID.eq(MEASURE_GOAL.GOAL_ID))
                    .where(MEASURE_GOAL.GOAL_ID.in(any))
                    .and(GOAL.ARCHIVED_AT.isNull())
                    .fetchGroups(MEASURE_GOAL.MEASURE_ID, MEASURE_GOAL.GOAL_ID);
            List<MeasureRow> measures = MeasureRows.fetch(
                    sql,
                    MeasureRows.wanted(Filter.everything()).and(MEASURE.ID.in(goalsOf.keySet())),
                    List.of(
                            Columns.alphabetical(PROJECT.NAME).asc(),
                            PROJECT.ID.asc(),
                            MEASURE.POSITION.asc(),
                            MEASURE.NUMBER.asc()),
                    0,
                    Integer.MAX_VALUE);
            List<GoalMeasures> result = new ArrayList<>();
            for (int i = 0; i < goals.size(); i++) {
                Set<UUID> own = serving.get(i);
                result.add(new GoalMeasures(
                        goals.get(i),
                        measures.stream()
                                .filter(measure -> goalsOf
                                        .getOrDefault(measure.id().value(), List.of())
                                        .stream()
                                        .anyMatch(own::contains))
                                .toList()));
            }
            return result;
        });
    }

    @Override
    public Optional<Measure> find(MeasureId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Measure> find(DSLContext sql, MeasureId id) {
        return MeasureRows.find(sql, MEASURE.ID.eq(id.value()));
    }

    @Override
    public Optional<Measure> byNumber(int number) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> MeasureRows.find(sql, MEASURE.NUMBER.eq(number)));
    }

    @Override
    public Measure create(ProjectId project, Optional<MeasureId> given, MeasureDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        MeasureId id = given.orElseGet(() -> new MeasureId(UUID.randomUUID()));
        return database.write(sql -> {
            ProjectGate.lock(sql, project);
            rules.check(sql, project, draft, Optional.empty()).done();
            Instant now = clock.instant();
            STORED.insert(
                    sql,
                    id.value(),
                    changed(columns(draft), now)
                            .set(MEASURE.PROJECT_ID, project.value())
                            .set(MEASURE.POSITION, POSITIONS.next(project.value()))
                            .set(MEASURE.CREATED_AT, now)
                            .set(MEASURE.CREATED_BY, Actor.current().user()));
            storeGoals(sql, id, draft.goals());
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Measure change(MeasureId id, int version, MeasureDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Measure before = find(sql, id).orElseThrow();
            return store(sql, before, draft);
        });
    }

    private Measure store(DSLContext sql, Measure before, MeasureDraft draft) {
        ProjectId project = before.project().id();
        ProjectGate.current(sql, project, before.archivedAt().isPresent());
        rules.check(sql, project, draft, Optional.of(before.draft())).done();
        List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
        if (changes.isEmpty()) {
            return before;
        }
        STORED.update(sql, before.id().value(), changed(columns(draft), clock.instant()));
        if (!Set.copyOf(before.draft().goals()).equals(Set.copyOf(draft.goals()))) {
            sql.deleteFrom(MEASURE_GOAL)
                    .where(MEASURE_GOAL.MEASURE_ID.eq(before.id().value()))
                    .execute();
            storeGoals(sql, before.id(), draft.goals());
        }
        return done(sql, before.id(), before.state() == draft.state() ? "CHANGED" : "STATE", changes);
    }

    @Override
    public boolean mayReport(MeasureRow measure) {
        return mayReport(measure.owner(), measure.ownerOrganisation());
    }

    @Override
    public boolean mayReport(Measure measure) {
        return mayReport(measure.owner(), measure.ownerOrganisation());
    }

    private static boolean mayReport(Optional<NamedUser> owner, Optional<NamedOrganisation> organisation) {
        if (SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
            return true;
        }
        return SignedIn.bound()
                .filter(user -> user.may(Permission.UPDATE_OWN_MEASURES))
                .filter(user ->
                        owner.map(NamedUser::id).filter(user.user()::equals).isPresent()
                                || organisation
                                        .map(named -> named.id().value())
                                        .filter(id -> user.organisation()
                                                .filter(id::equals)
                                                .isPresent())
                                        .isPresent())
                .isPresent();
    }

    @Override
    public Measure report(MeasureId id, int version, Report report) {
        if (!SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
            SignedIn.require(Permission.UPDATE_OWN_MEASURES);
        }
        return database.write(sql -> {
            int stored = STORED.lock(sql, id.value());
            Measure before = find(sql, id).orElseThrow();
            if (!mayReport(before)) {
                throw new DeniedException(Optional.of(Permission.EDIT_PROGRAMME));
            }
            if (stored != version) {
                throw new ChangedMeanwhileException();
            }
            MeasureDraft now = before.draft();
            return store(
                    sql,
                    before,
                    new MeasureDraft(
                            now.subArea(),
                            now.goals(),
                            now.title(),
                            now.description(),
                            report.state(),
                            report.light(),
                            report.progress(),
                            now.owner(),
                            now.ownerOrganisation(),
                            now.startOn(),
                            now.dueOn(),
                            now.sourceRefs()));
        });
    }

    @Override
    public void move(MeasureId id, Optional<SubAreaId> subArea, Optional<MeasureId> before) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            ProjectId project = find(sql, id)
                    .orElseThrow(() -> new NotFoundException(id.value()))
                    .project()
                    .id();
            ProjectGate.lock(sql, project);
            STORED.lock(sql, id.value());
            Measure measure = find(sql, id).orElseThrow();
            ProjectGate.current(sql, project, measure.archivedAt().isPresent());
            Optional<SubAreaId> subAreaBefore = measure.subArea().map(NamedSubArea::id);
            if (!subAreaBefore.equals(subArea)) {
                Violations violations = new Violations();
                StoredSubAreas.check(violations, sql, project, subArea);
                violations.done();
                STORED.update(
                        sql,
                        id.value(),
                        changed(new Row().set(MEASURE.SUB_AREA_ID, subArea.map(SubAreaId::value)), clock.instant()));
                done(
                        sql,
                        id,
                        "CHANGED",
                        new Change.Collector()
                                .field("subArea", subAreaBefore.map(SubAreaId::value), subArea.map(SubAreaId::value))
                                .changes());
            }
            List<UUID> order = new ArrayList<>(POSITIONS.order(sql, project.value()));
            order.remove(id.value());
            int place = before.map(next -> order.indexOf(next.value())).orElse(-1);
            order.add(place < 0 ? order.size() : place, id.value());
            if (POSITIONS.reorder(sql, project.value(), order)) {
                ProjectGate.reordered(sql, audit, project);
            }
        });
    }

    @Override
    public void reorder(ProjectId project, List<MeasureId> order) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            ProjectGate.lock(sql, project);
            if (POSITIONS.reorder(
                    sql, project.value(), order.stream().map(MeasureId::value).toList())) {
                ProjectGate.reordered(sql, audit, project);
            }
        });
    }

    @Override
    public Measure archive(MeasureId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Measure restore(MeasureId id, int version) {
        return setArchived(id, version, false);
    }

    private Measure setArchived(MeasureId id, int version, boolean archived) {
        SignedIn.require(Permission.DECIDE_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Measure before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project().id(), false);
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private static Row changed(Row row, Instant now) {
        return row.set(MEASURE.UPDATED_AT, now)
                .set(MEASURE.UPDATED_BY, Actor.current().user());
    }

    private static void storeGoals(DSLContext sql, MeasureId id, List<GoalId> goals) {
        goals.stream()
                .distinct()
                .forEach(goal -> sql.insertInto(MEASURE_GOAL)
                        .set(MEASURE_GOAL.MEASURE_ID, id.value())
                        .set(MEASURE_GOAL.GOAL_ID, goal.value())
                        .execute());
    }

    private static Row columns(MeasureDraft draft) {
        return new Row()
                .set(MEASURE.SUB_AREA_ID, draft.subArea().map(SubAreaId::value))
                .set(MEASURE.TITLE, draft.title())
                .set(MEASURE.WORDS, Columns.words(draft.title(), draft.description()))
                .text(MEASURE.DESCRIPTION, draft.description())
                .set(MEASURE.STATE, draft.state())
                .set(MEASURE.RAG, draft.light())
                .set(MEASURE.PROGRESS, progress(draft))
                .set(MEASURE.OWNER_ID, draft.owner().map(UserId::value))
                .set(MEASURE.OWNER_ORGANISATION_ID, draft.ownerOrganisation().map(OrganisationId::value))
                .set(MEASURE.START_ON, draft.startOn())
                .set(MEASURE.DUE_ON, draft.dueOn())
                .set(MEASURE.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(MeasureDraft draft) {
        return new Fields()
                .with("subArea", draft.subArea().map(SubAreaId::value))
                .with(
                        "goals",
                        draft.goals().stream()
                                .map(GoalId::value)
                                .distinct()
                                .sorted()
                                .toList())
                .with("title", draft.title())
                .with("description", draft.description())
                .with("state", draft.state())
                .with("light", draft.light())
                .with("progress", progress(draft))
                .with("owner", draft.owner().map(UserId::value))
                .with("ownerOrganisation", draft.ownerOrganisation().map(OrganisationId::value))
                .with("startOn", draft.startOn())
                .with("dueOn", draft.dueOn())
                .with("sourceRefs", draft.sourceRefs());
    }

    /** What is done is done to 100 per cent, whatever was typed. */
    private static int progress(MeasureDraft draft) {
        return draft.state() == MeasureState.DONE ? 100 : draft.progress();
    }

    /** Writes down what was done, in audit and search, and returns the measure as it is now. */
    private Measure done(DSLContext sql, MeasureId id, String action, List<Change> changes) {
        Measure now = find(sql, id).orElseThrow();
        audit.record(
                action,
                Subject.of("MEASURE", id.value(), now.project().id().value()),
                now.code() + " " + now.title().text("fi"),
                changes);
        search.measure(now);
        return now;
    }
}
