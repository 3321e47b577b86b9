package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.MILESTONE;
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
import fi.pohja.programme.Milestone;
import fi.pohja.programme.MilestoneDraft;
import fi.pohja.programme.MilestoneId;
import fi.pohja.programme.Milestones;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.SubAreaId;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

@Singleton
final class StoredMilestones implements Milestones {

    private static final VersionedTable STORED = new VersionedTable(MILESTONE, MILESTONE.ID, MILESTONE.VERSION);

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    StoredMilestones(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Milestone> of(ProjectId project, Archived archived) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            ProjectGate.exists(sql, project);
            return fetch(
                    sql,
                    MILESTONE.PROJECT_ID.eq(project.value()).and(Columns.archived(MILESTONE.ARCHIVED_AT, archived)));
        });
    }

    @Override
    public Optional<Milestone> find(MilestoneId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Milestone> find(DSLContext sql, MilestoneId id) {
        return fetch(sql, MILESTONE.ID.eq(id.value())).stream().findFirst();
    }

    /** The milestones that match, by planned day. */
    static List<Milestone> fetch(DSLContext sql, Condition wanted) {
        return sql.select(MILESTONE.fields())
                .select(SUB_AREA.ID, SUB_AREA.NUMBER, SUB_AREA.TITLE)
                .from(MILESTONE)
                .leftJoin(SUB_AREA)
                .on(SUB_AREA.ID.eq(MILESTONE.SUB_AREA_ID))
                .where(wanted)
                .orderBy(
                        MILESTONE.PLANNED_ON,
                        DSL.coalesce(MILESTONE.FORECAST_ON, MILESTONE.PLANNED_ON),
                        Columns.alphabetical(MILESTONE.TITLE),
                        MILESTONE.ID)
                .fetch(row -> new Milestone(
                        new MilestoneId(row.get(MILESTONE.ID)),
                        new ProjectId(row.get(MILESTONE.PROJECT_ID)),
                        StoredSubAreas.named(row),
                        row.get(MILESTONE.TITLE),
                        row.get(MILESTONE.PLANNED_ON),
                        Optional.ofNullable(row.get(MILESTONE.FORECAST_ON)),
                        Optional.ofNullable(row.get(MILESTONE.REACHED_ON)),
                        Columns.strings(row.get(MILESTONE.SOURCE_REFS)),
                        row.get(MILESTONE.ARCHIVED_AT) != null,
                        row.get(MILESTONE.VERSION)));
    }

    @Override
    public Milestone create(ProjectId project, Optional<MilestoneId> given, MilestoneDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        MilestoneId id = given.orElseGet(() -> new MilestoneId(UUID.randomUUID()));
        return database.write(sql -> {
            ProjectGate.lock(sql, project);
            check(sql, project, draft).done();
            STORED.insert(sql, id.value(), columns(draft).set(MILESTONE.PROJECT_ID, project.value()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Milestone change(MilestoneId id, int version, MilestoneDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Milestone before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project(), before.archived());
            check(sql, before.project(), draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private Violations check(DSLContext sql, ProjectId project, MilestoneDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("title", draft.title())
                .check(draft.plannedOn().isPresent(), "plannedOn", "required")
                .date("plannedOn", draft.plannedOn())
                .date("forecastOn", draft.forecastOn())
                .date("reachedOn", draft.reachedOn());
        // Content is dated by its sources, whatever day a demonstration takes for today.
        if (SignedIn.bound().isPresent()) {
            LocalDate today = LocalDate.now(clock);
            draft.reachedOn().ifPresent(day -> violations.check(!day.isAfter(today), "reachedOn", "future"));
        }
        StoredSubAreas.check(violations, sql, project, draft.subArea());
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(MilestoneDraft draft) {
        return new Row()
                .set(MILESTONE.SUB_AREA_ID, draft.subArea().map(SubAreaId::value))
                .set(MILESTONE.TITLE, draft.title())
                .set(MILESTONE.PLANNED_ON, draft.plannedOn())
                .set(MILESTONE.FORECAST_ON, draft.forecastOn())
                .set(MILESTONE.REACHED_ON, draft.reachedOn())
                .set(MILESTONE.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(MilestoneDraft draft) {
        return new Fields()
                .with("subArea", draft.subArea().map(SubAreaId::value))
                .with("title", draft.title())
                .with("plannedOn", draft.plannedOn())
                .with("forecastOn", draft.forecastOn())
                .with("reachedOn", draft.reachedOn())
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public Milestone archive(MilestoneId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Milestone restore(MilestoneId id, int version) {
        return setArchived(id, version, false);
    }

    private Milestone setArchived(MilestoneId id, int version, boolean archived) {
        SignedIn.require(Permission.DECIDE_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Milestone before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project(), false);
            if (before.archived() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private Milestone done(DSLContext sql, MilestoneId id, String action, List<Change> changes) {
        Milestone now = find(sql, id).orElseThrow();
        audit.record(
                action,
                Subject.of("MILESTONE", id.value(), now.project().value()),
                now.title().text("fi"),
                changes);
        return now;
    }
}
