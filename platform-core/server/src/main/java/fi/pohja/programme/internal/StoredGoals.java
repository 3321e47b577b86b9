package fi.pohja.programme.internal;

import static fi.pohja.schema.shared.Tables.NATIONAL_GOAL;
import static fi.pohja.schema.tenant.Tables.GOAL;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.MEASURE_GOAL;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.SUB_AREA;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.GoalKind;
import fi.pohja.programme.GoalState;
import fi.pohja.programme.Goals;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.SubAreaId;
import fi.pohja.table.Columns;
import fi.pohja.table.Positions;
import fi.pohja.table.Row;
import fi.pohja.table.Tree;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

@Singleton
final class StoredGoals implements Goals {

    private static final VersionedTable STORED = new VersionedTable(GOAL, GOAL.ID, GOAL.VERSION);
    private static final Positions POSITIONS = new Positions(GOAL, GOAL.ID, GOAL.PROJECT_ID, GOAL.POSITION);
    private static final Tree TREE = new Tree(GOAL, GOAL.ID, GOAL.PARENT_ID);
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TEXT = 2_000;

    private static final Table<?> WORK = DSL.lateral(DSL.select(
                            DSL.count().as("measures"),
                            DSL.count()
                                    .filterWhere(MEASURE.STATE.eq(MeasureState.DONE.name()))
                                    .as("done"))
                    .from(MEASURE)
                    .join(MEASURE_GOAL)
                    .on(MEASURE_GOAL.MEASURE_ID.eq(MEASURE.ID))
                    .where(MEASURE_GOAL.GOAL_ID.eq(GOAL.ID))
                    .and(MEASURE.ARCHIVED_AT.isNull())
                    .and(MEASURE.STATE.ne(MeasureState.CANCELLED.name())))
            .as("work");
    private static final Field<Integer> MEASURES = DSL.field(DSL.name("work", "measures"), Integer.class);
    private static final Field<Integer> DONE = DSL.field(DSL.name("work", "done"), Integer.class);

    private final Database database;
    private final AuditLog audit;
    private final SearchEntries search;
    private final Clock clock;

    StoredGoals(Database database, AuditLog audit, SearchEntries search, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<Goal> of(ProjectId project, Archived archived) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            ProjectGate.exists(sql, project);
            return fetch(sql, GOAL.PROJECT_ID.eq(project.value()).and(Columns.archived(GOAL.ARCHIVED_AT, archived)));
        });
    }

    @Override
    public Optional<Goal> find(GoalId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Goal> find(DSLContext sql, GoalId id) {
        return fetch(sql, GOAL.ID.eq(id.value())).stream().findFirst();
    }

    private static List<Goal> fetch(DSLContext sql, Condition wanted) {
        return sql.select(GOAL.fields())
                .select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                .select(SUB_AREA.ID, SUB_AREA.NUMBER, SUB_AREA.TITLE)
                .select(NATIONAL_GOAL.fields())
                .select(MEASURES, DONE)
                .from(GOAL)
                .join(PROJECT)
                .on(PROJECT.ID.eq(GOAL.PROJECT_ID))
                .leftJoin(SUB_AREA)
                .on(SUB_AREA.ID.eq(GOAL.SUB_AREA_ID))
                .leftJoin(NATIONAL_GOAL)
                .on(NATIONAL_GOAL.KEY.eq(GOAL.NATIONAL_GOAL))
                .crossJoin(WORK)
                .where(wanted)
                .orderBy(GOAL.POSITION, GOAL.ID)
                .fetch(StoredGoals::goal);
    }

    private static Goal goal(Record row) {
        return new Goal(
                new GoalId(row.get(GOAL.ID)),
                new NamedProject(new ProjectId(row.get(PROJECT.ID)), row.get(PROJECT.CODE), row.get(PROJECT.NAME)),
                StoredSubAreas.named(row),
                Optional.ofNullable(row.get(GOAL.PARENT_ID)).map(GoalId::new),
                row.get(NATIONAL_GOAL.KEY) == null ? Optional.empty() : Optional.of(StoredNationalProgrammes.goal(row)),
                GoalKind.valueOf(row.get(GOAL.KIND)),
                row.get(GOAL.NUMBER),
                row.get(GOAL.TEXT),
                Columns.text(row.get(GOAL.CONDITION)),
                GoalState.valueOf(row.get(GOAL.STATE)),
                row.get(MEASURES),
                row.get(DONE),
                Columns.strings(row.get(GOAL.SOURCE_REFS)),
                row.get(GOAL.ARCHIVED_AT) != null,
                row.get(GOAL.VERSION));
    }

    @Override
    public Goal create(ProjectId project, Optional<GoalId> given, GoalDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        GoalId id = given.orElseGet(() -> new GoalId(UUID.randomUUID()));
        return database.write(sql -> {
            ProjectGate.lock(sql, project);
            Violations violations = check(sql, id, project, draft, Optional.empty());
            violations.done();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft)
                            .set(GOAL.PROJECT_ID, project.value())
                            .set(GOAL.POSITION, POSITIONS.next(project.value())));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Goal change(GoalId id, int version, GoalDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Goal before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project().id(), before.archived());
            check(sql, id, before.project().id(), draft, before.parent()).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static Violations check(
            DSLContext sql, GoalId id, ProjectId project, GoalDraft draft, Optional<GoalId> parentBefore) {
        Violations violations = new Violations()
                .required("number", draft.number(), LONGEST_NUMBER)
                .check(!draft.text().isEmpty(), "text", "required");
        ProjectRules.longest(violations, "text", draft.text(), LONGEST_TEXT);
        ProjectRules.longest(violations, "condition", draft.condition(), LONGEST_TEXT);
        StoredSubAreas.check(violations, sql, project, draft.subArea());
        draft.nationalGoal()
                .ifPresent(key -> violations.check(
                        sql.fetchExists(NATIONAL_GOAL, Columns.is(NATIONAL_GOAL.KEY, key)), "nationalGoal", "unknown"));
        if (!draft.parent().equals(parentBefore)) {
            draft.parent().ifPresent(parent -> {
                if (sql.fetchExists(GOAL, GOAL.ID.eq(parent.value()).and(GOAL.PROJECT_ID.eq(project.value())))) {
                    TREE.check(violations, sql, "parent", id.value(), parent.value());
                } else {
                    violations.add("parent", "unknown");
                }
            });
        }
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(GoalDraft draft) {
        return new Row()
                .set(GOAL.SUB_AREA_ID, draft.subArea().map(SubAreaId::value))
                .set(GOAL.PARENT_ID, draft.parent().map(GoalId::value))
                .set(GOAL.NATIONAL_GOAL, draft.nationalGoal())
                .set(GOAL.KIND, draft.kind())
                .set(GOAL.NUMBER, draft.number().strip())
                .set(GOAL.TEXT, draft.text())
                .text(GOAL.CONDITION, draft.condition())
                .set(GOAL.STATE, draft.state())
                .set(GOAL.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(GoalDraft draft) {
        return new Fields()
                .with("subArea", draft.subArea().map(SubAreaId::value))
                .with("parent", draft.parent().map(GoalId::value))
                .with("nationalGoal", draft.nationalGoal())
                .with("kind", draft.kind())
                .with("number", draft.number().strip())
                .with("text", draft.text())
                .with("condition", draft.condition())
                .with("state", draft.state())
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public Goal archive(GoalId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Goal restore(GoalId id, int version) {
        return setArchived(id, version, false);
    }

    private Goal setArchived(GoalId id, int version, boolean archived) {
        SignedIn.require(Permission.DECIDE_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Goal before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project().id(), false);
            if (before.archived() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    @Override
    public void reorder(ProjectId project, List<GoalId> order) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            ProjectGate.lock(sql, project);
            if (POSITIONS.reorder(
                    sql, project.value(), order.stream().map(GoalId::value).toList())) {
                ProjectGate.reordered(sql, audit, project);
            }
        });
    }

    private Goal done(DSLContext sql, GoalId id, String action, List<Change> changes) {
        Goal now = find(sql, id).orElseThrow();
        audit.record(
                action,
                Subject.of("GOAL", id.value(), now.project().id().value()),
                now.text().text("fi"),
                changes);
        search.goal(sql, id.value());
        return now;
    }
}
