package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.GOAL;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.SUB_AREA;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.NamedSubArea;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.SubArea;
import fi.pohja.programme.SubAreaDraft;
import fi.pohja.programme.SubAreaId;
import fi.pohja.programme.SubAreas;
import fi.pohja.table.Columns;
import fi.pohja.table.Positions;
import fi.pohja.table.Row;
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
final class StoredSubAreas implements SubAreas {

    private static final VersionedTable STORED = new VersionedTable(SUB_AREA, SUB_AREA.ID, SUB_AREA.VERSION);
    private static final Positions POSITIONS =
            new Positions(SUB_AREA, SUB_AREA.ID, SUB_AREA.PROJECT_ID, SUB_AREA.POSITION);
    private static final int HIGHEST_NUMBER = 999;

    private static final Field<Integer> GOALS = DSL.field(DSL.selectCount()
                    .from(GOAL)
                    .where(GOAL.SUB_AREA_ID.eq(SUB_AREA.ID))
                    .and(GOAL.ARCHIVED_AT.isNull()))
            .as("goals");
    private static final Table<?> WORK = DSL.lateral(DSL.select(
                            DSL.count().as("measures"),
                            DSL.count()
                                    .filterWhere(MEASURE.STATE.eq(MeasureState.DONE.name()))
                                    .as("done"),
                            DSL.round(DSL.avg(MEASURE.PROGRESS))
                                    .cast(Integer.class)
                                    .as("progress"))
                    .from(MEASURE)
                    .where(MEASURE.SUB_AREA_ID.eq(SUB_AREA.ID))
                    .and(MEASURE.ARCHIVED_AT.isNull())
                    .and(MEASURE.STATE.ne(MeasureState.CANCELLED.name())))
            .as("work");
    private static final Field<Integer> MEASURES = DSL.field(DSL.name("work", "measures"), Integer.class);
    private static final Field<Integer> DONE = DSL.field(DSL.name("work", "done"), Integer.class);
    private static final Field<Integer> PROGRESS = DSL.field(DSL.name("work", "progress"), Integer.class);

    private final Database database;
    private final AuditLog audit;
    private final SearchEntries search;
    private final Clock clock;

    StoredSubAreas(Database database, AuditLog audit, SearchEntries search, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    /** The sub-area of a row that joins one, if there is one. */
    static Optional<NamedSubArea> named(Record row) {
        return Optional.ofNullable(row.get(SUB_AREA.ID))
                .map(id -> new NamedSubArea(new SubAreaId(id), row.get(SUB_AREA.NUMBER), row.get(SUB_AREA.TITLE)));
    }

    /** Checks the sub-area chosen for something: it is one of the project's. */
    static void check(Violations violations, DSLContext sql, ProjectId project, Optional<SubAreaId> chosen) {
        chosen.ifPresent(subArea -> violations.check(
                sql.fetchExists(SUB_AREA, SUB_AREA.ID.eq(subArea.value()).and(SUB_AREA.PROJECT_ID.eq(project.value()))),
                "subArea",
                "unknown"));
    }

    @Override
    public List<SubArea> of(ProjectId project, Archived archived) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            ProjectGate.exists(sql, project);
            return fetch(
                    sql, SUB_AREA.PROJECT_ID.eq(project.value()).and(Columns.archived(SUB_AREA.ARCHIVED_AT, archived)));
        });
    }

    @Override
    public Optional<SubArea> find(SubAreaId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<SubArea> find(DSLContext sql, SubAreaId id) {
        return fetch(sql, SUB_AREA.ID.eq(id.value())).stream().findFirst();
    }

    private static List<SubArea> fetch(DSLContext sql, Condition wanted) {
        return sql.select(SUB_AREA.fields())
                .select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                .select(ORGANISATION.ID, ORGANISATION.NAME)
                .select(GOALS, MEASURES, DONE, PROGRESS)
                .from(SUB_AREA)
                .join(PROJECT)
                .on(PROJECT.ID.eq(SUB_AREA.PROJECT_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(SUB_AREA.LEAD_ORGANISATION_ID))
                .crossJoin(WORK)
                .where(wanted)
                .orderBy(SUB_AREA.POSITION, SUB_AREA.ID)
                .fetch(row -> new SubArea(
                        new SubAreaId(row.get(SUB_AREA.ID)),
                        new NamedProject(
                                new ProjectId(row.get(PROJECT.ID)), row.get(PROJECT.CODE), row.get(PROJECT.NAME)),
                        row.get(SUB_AREA.NUMBER),
                        row.get(SUB_AREA.TITLE),
                        Columns.text(row.get(SUB_AREA.DESCRIPTION)),
                        Optional.ofNullable(row.get(ORGANISATION.ID))
                                .map(id -> new NamedOrganisation(new OrganisationId(id), row.get(ORGANISATION.NAME))),
                        row.get(GOALS),
                        row.get(MEASURES),
                        row.get(DONE),
                        Optional.ofNullable(row.get(PROGRESS)),
                        Columns.strings(row.get(SUB_AREA.SOURCE_REFS)),
                        row.get(SUB_AREA.ARCHIVED_AT) != null,
                        row.get(SUB_AREA.VERSION)));
    }

    @Override
    public SubArea create(ProjectId project, Optional<SubAreaId> given, SubAreaDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        SubAreaId id = given.orElseGet(() -> new SubAreaId(UUID.randomUUID()));
        return database.write(sql -> {
            ProjectGate.lock(sql, project);
            check(sql, draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft)
                            .set(SUB_AREA.PROJECT_ID, project.value())
                            .set(SUB_AREA.POSITION, POSITIONS.next(project.value())));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public SubArea change(SubAreaId id, int version, SubAreaDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            SubArea before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project().id(), before.archived());
            check(sql, draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static Violations check(DSLContext sql, SubAreaDraft draft) {
        Violations violations = new Violations()
                .between("number", draft.number(), 1, HIGHEST_NUMBER)
                .requiredTitle("title", draft.title())
                .text("description", draft.description());
        draft.lead()
                .ifPresent(lead -> violations.check(
                        sql.fetchExists(ORGANISATION, ORGANISATION.ID.eq(lead.value())), "lead", "unknown"));
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(SubAreaDraft draft) {
        return new Row()
                .set(SUB_AREA.NUMBER, draft.number())
                .set(SUB_AREA.TITLE, draft.title())
                .text(SUB_AREA.DESCRIPTION, draft.description())
                .set(SUB_AREA.LEAD_ORGANISATION_ID, draft.lead().map(OrganisationId::value))
                .set(SUB_AREA.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(SubAreaDraft draft) {
        return new Fields()
                .with("number", draft.number())
                .with("title", draft.title())
                .with("description", draft.description())
                .with("lead", draft.lead().map(OrganisationId::value))
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public SubArea archive(SubAreaId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public SubArea restore(SubAreaId id, int version) {
        return setArchived(id, version, false);
    }

    private SubArea setArchived(SubAreaId id, int version, boolean archived) {
        SignedIn.require(Permission.DECIDE_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            SubArea before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project().id(), false);
            if (before.archived() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    @Override
    public void reorder(ProjectId project, List<SubAreaId> order) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            ProjectGate.lock(sql, project);
            if (POSITIONS.reorder(
                    sql, project.value(), order.stream().map(SubAreaId::value).toList())) {
                ProjectGate.reordered(sql, audit, project);
            }
        });
    }

    private SubArea done(DSLContext sql, SubAreaId id, String action, List<Change> changes) {
        SubArea now = find(sql, id).orElseThrow();
        audit.record(
                action,
                Subject.of("SUB_AREA", id.value(), now.project().id().value()),
                now.title().text("fi"),
                changes);
        search.subArea(sql, id.value());
        return now;
    }
}
