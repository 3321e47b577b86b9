package fi.pohja.programme.internal;

import static fi.pohja.programme.internal.ProjectGate.PROJECTS;
import static fi.pohja.programme.internal.ProjectRows.UMBRELLA;
import static fi.pohja.schema.shared.Tables.NATIONAL_PROGRAMME;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.PROJECT_BODY;
import static fi.pohja.schema.tenant.Tables.PROJECT_PARTY;
import static fi.pohja.schema.tenant.Tables.PROJECT_TOPIC;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.plugin.DraftRules;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.PartyRole;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDays;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectParticipation;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.programme.TimelineProject;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

@Singleton
final class StoredProjects implements Projects {

    private static final fi.pohja.schema.tenant.tables.Project PREDECESSOR = PROJECT.as("predecessor");
    private static final int LONGEST_REASON = 2_000;

    private final Database database;
    private final AuditLog audit;
    private final SearchEntries search;
    private final Clock clock;
    private final DraftRules rules;
    private final List<ProjectDays> days;

    StoredProjects(
            Database database,
            AuditLog audit,
            SearchEntries search,
            Clock clock,
            DraftRules rules,
            List<ProjectDays> days) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
        this.rules = rules;
        this.days = List.copyOf(days);
    }

    @Override
    public Listing<ProjectRow> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = ProjectRows.wanted(filter);
        return database.read(sql -> new Listing<>(
                ProjectRows.fetch(
                        sql,
                        wanted,
                        List.of(
                                Columns.sorted(ProjectRows.column(order.by()), order.descending()),
                                Columns.alphabetical(PROJECT.NAME).asc(),
                                PROJECT.ID.asc()),
                        slice.offset(),
                        slice.limit()),
                sql.fetchCount(PROJECT, wanted)));
    }

    @Override
    public List<TimelineProject> timeline(Filter filter) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> Timeline.of(
                sql,
                ProjectRows.wanted(filter),
                days.stream().flatMap(source -> source.days().stream()).toList()));
    }

    @Override
    public List<LocalizedText> topics() {
        SignedIn.require(Permission.READ);
        return database.read(sql -> sql.select(PROJECT_TOPIC.NAME)
                .from(PROJECT_TOPIC)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROJECT_TOPIC.PROJECT_ID))
                .where(PROJECT.ARCHIVED_AT.isNull())
                .groupBy(PROJECT_TOPIC.NAME)
                .orderBy(Columns.alphabetical(PROJECT_TOPIC.NAME))
                .fetch(PROJECT_TOPIC.NAME));
    }

    @Override
    public Optional<Project> find(ProjectId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Project> find(DSLContext sql, ProjectId id) {
        return sql.select(PROJECT.fields())
                .select(UMBRELLA.ID, UMBRELLA.CODE, UMBRELLA.NAME)
                .select(PREDECESSOR.ID, PREDECESSOR.CODE, PREDECESSOR.NAME)
                .select(NATIONAL_PROGRAMME.KEY, NATIONAL_PROGRAMME.NAME, ProjectRows.TOPICS)
                .select(SumsColumns.all())
                .from(PROJECT)
                .leftJoin(UMBRELLA)
                .on(UMBRELLA.ID.eq(PROJECT.UMBRELLA_ID))
                .leftJoin(PREDECESSOR)
                .on(PREDECESSOR.ID.eq(PROJECT.PREDECESSOR_ID))
                .leftJoin(NATIONAL_PROGRAMME)
                .on(NATIONAL_PROGRAMME.KEY.eq(PROJECT.NATIONAL_PROGRAMME))
                .crossJoin(SumsColumns.OF_PROJECT)
                .where(PROJECT.ID.eq(id.value()))
                .fetchOptional(row -> new Project(
                        id,
                        ProjectKind.valueOf(row.get(PROJECT.KIND)),
                        row.get(PROJECT.CODE),
                        row.get(PROJECT.NAME),
                        Columns.text(row.get(PROJECT.SHORT_DESCRIPTION)),
                        Columns.text(row.get(PROJECT.PURPOSE)),
                        ProjectState.valueOf(row.get(PROJECT.STATE)),
                        Optional.ofNullable(row.get(PROJECT.PLANNED_START)),
                        Optional.ofNullable(row.get(PROJECT.PLANNED_END)),
                        Optional.ofNullable(row.get(PROJECT.FORECAST_END)),
                        Columns.text(row.get(PROJECT.FORECAST_BASIS)),
                        Columns.texts(row.get(ProjectRows.TOPICS)),
                        ProjectRows.programme(row),
                        ProjectRows.named(row, UMBRELLA),
                        ProjectRows.named(row, PREDECESSOR),
                        named(sql, PROJECT.PREDECESSOR_ID.eq(id.value())),
                        parts(sql, id),
                        SumsColumns.read(row),
                        Columns.strings(row.get(PROJECT.SOURCE_REFS)),
                        Optional.ofNullable(row.get(PROJECT.ARCHIVED_AT)),
                        row.get(PROJECT.CREATED_AT),
                        row.get(PROJECT.UPDATED_AT),
                        row.get(PROJECT.VERSION)));
    }

    private static List<ProjectRow> parts(DSLContext sql, ProjectId umbrella) {
        return ProjectRows.fetch(
                sql,
                PROJECT.UMBRELLA_ID.eq(umbrella.value()).and(PROJECT.ARCHIVED_AT.isNull()),
                List.of(Columns.alphabetical(PROJECT.NAME).asc(), PROJECT.ID.asc()),
                0,
                Slice.MOST);
    }

    private static List<NamedProject> named(DSLContext sql, Condition wanted) {
        return sql.select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                .from(PROJECT)
                .where(wanted)
                .and(PROJECT.ARCHIVED_AT.isNull())
                .orderBy(Columns.alphabetical(PROJECT.NAME), PROJECT.ID)
                .fetch(row -> new NamedProject(new ProjectId(row.value1()), row.value2(), row.value3()));
    }

    @Override
    public List<ProjectParticipation> ofOrganisation(OrganisationId organisation) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> sql.select(
                        PROJECT.ID, PROJECT.CODE, PROJECT.NAME, PROJECT.STATE, PROJECT_PARTY.ROLE)
                .from(PROJECT_PARTY)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROJECT_PARTY.PROJECT_ID))
                .where(PROJECT_PARTY.ORGANISATION_ID.eq(organisation.value()))
                .and(PROJECT.ARCHIVED_AT.isNull())
                .orderBy(
                        Columns.alphabetical(PROJECT.NAME),
                        PROJECT.ID,
                        Columns.declared(PROJECT_PARTY.ROLE, PartyRole.class))
                .fetch(row -> new ProjectParticipation(
                        new NamedProject(new ProjectId(row.value1()), row.value2(), row.value3()),
                        ProjectState.valueOf(row.value4()),
                        PartyRole.valueOf(row.value5()))));
    }

    @Override
    public List<NamedProject> ofBody(BodyId body) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> named(
                sql,
                PROJECT.ID.in(org.jooq
                        .impl
                        .DSL
                        .select(PROJECT_BODY.PROJECT_ID)
                        .from(PROJECT_BODY)
                        .where(PROJECT_BODY.BODY_ID.eq(body.value())))));
    }

    @Override
    public Project create(Optional<ProjectId> given, ProjectState state, ProjectDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        if (state != ProjectState.IDEA && state != ProjectState.PREPARATION) {
            SignedIn.require(Permission.DECIDE_PROGRAMME);
        }
        ProjectId id = given.orElseGet(() -> new ProjectId(UUID.randomUUID()));
        rules.ask(fi.pohja.spi.core.ProjectDraft.class, ProjectsDoor.typed(Optional.empty(), draft));
        return database.write(sql -> {
            Violations violations = ProjectRules.check(sql, id, draft, Optional.empty());
            violations.done();
            Instant now = clock.instant();
            Row row = columns(draft)
                    .set(PROJECT.STATE, state)
                    .set(PROJECT.CREATED_AT, now)
                    .set(PROJECT.CREATED_BY, Actor.current().user());
            storing(draft, () -> PROJECTS.insert(sql, id.value(), changed(row, now)));
            storeTopics(sql, id, draft.topics());
            return done(sql, id, "CREATED", fields(draft).with("state", state).created());
        });
    }

    @Override
    public Project change(ProjectId id, int version, ProjectDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        rules.ask(fi.pohja.spi.core.ProjectDraft.class, ProjectsDoor.typed(Optional.of(id), draft));
        return database.write(sql -> {
            PROJECTS.lock(sql, id.value(), version);
            Project before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, id, before.archivedAt().isPresent());
            ProjectRules.check(sql, id, draft, Optional.of(before.draft())).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            storing(draft, () -> PROJECTS.update(sql, id.value(), changed(columns(draft), clock.instant())));
            if (!before.topics().equals(draft.topics())) {
                sql.deleteFrom(PROJECT_TOPIC)
                        .where(PROJECT_TOPIC.PROJECT_ID.eq(id.value()))
                        .execute();
                storeTopics(sql, id, draft.topics());
            }
            return done(sql, id, "CHANGED", changes);
        });
    }

    /** Stores under a code that somebody else may have taken since it was checked. */
    private static void storing(ProjectDraft draft, Runnable work) {
        try {
            work.run();
        } catch (IntegrityConstraintViolationException taken) {
            throw InvalidException.of("code", "taken", ProjectRules.code(draft));
        }
    }

    private static Row changed(Row row, Instant now) {
        return row.set(PROJECT.UPDATED_AT, now)
                .set(PROJECT.UPDATED_BY, Actor.current().user());
    }

    private static Row columns(ProjectDraft draft) {
        return new Row()
                .set(PROJECT.KIND, draft.kind())
                .set(PROJECT.CODE, ProjectRules.code(draft))
                .set(PROJECT.NAME, draft.name())
                .text(PROJECT.SHORT_DESCRIPTION, draft.shortDescription())
                .text(PROJECT.PURPOSE, draft.purpose())
                .set(PROJECT.NATIONAL_PROGRAMME, draft.programme())
                .set(PROJECT.UMBRELLA_ID, draft.umbrella().map(ProjectId::value))
                .set(PROJECT.PREDECESSOR_ID, draft.predecessor().map(ProjectId::value))
                .set(PROJECT.PLANNED_START, draft.plannedStart())
                .set(PROJECT.PLANNED_END, draft.plannedEnd())
                .set(PROJECT.FORECAST_END, draft.forecastEnd())
                .text(PROJECT.FORECAST_BASIS, draft.forecastBasis())
                .set(PROJECT.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(ProjectDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("code", ProjectRules.code(draft))
                .with("name", draft.name())
                .with("shortDescription", draft.shortDescription())
                .with("purpose", draft.purpose())
                .with("programme", draft.programme())
                .with("umbrella", draft.umbrella().map(ProjectId::value))
                .with("predecessor", draft.predecessor().map(ProjectId::value))
                .with("plannedStart", draft.plannedStart())
                .with("plannedEnd", draft.plannedEnd())
                .with("forecastEnd", draft.forecastEnd())
                .with("forecastBasis", draft.forecastBasis())
                .with(
                        "topics",
                        draft.topics().stream().map(topic -> topic.text("fi")).toList())
                .with("sourceRefs", draft.sourceRefs());
    }

    private static void storeTopics(DSLContext sql, ProjectId id, List<LocalizedText> topics) {
        for (int i = 0; i < topics.size(); i++) {
            sql.insertInto(PROJECT_TOPIC)
                    .set(PROJECT_TOPIC.PROJECT_ID, id.value())
                    .set(PROJECT_TOPIC.POSITION, i + 1)
                    .set(PROJECT_TOPIC.NAME, topics.get(i))
                    .execute();
        }
    }

    @Override
    public List<ProjectState> allowedTransitions(ProjectId id) {
        Project project = open(id);
        return SignedIn.allowed(Permission.DECIDE_PROGRAMME)
                        && project.archivedAt().isEmpty()
                ? project.state().next()
                : List.of();
    }

    @Override
    public Project transition(ProjectId id, int version, ProjectState to, String reason) {
        SignedIn.require(Permission.DECIDE_PROGRAMME);
        return database.write(sql -> {
            PROJECTS.lock(sql, id.value(), version);
            Project before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, id, before.archivedAt().isPresent());
            new Violations()
                    .line("reason", reason, LONGEST_REASON)
                    .check(before.state().leadsTo(to), "state", "transition", name(before.state()), name(to))
                    .done();
            PROJECTS.update(sql, id.value(), changed(new Row().set(PROJECT.STATE, to), clock.instant()));
            return done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("state", before.state(), to)
                            .field("reason", reason)
                            .changes());
        });
    }

    private static String name(ProjectState state) {
        return ReadersWords.of("project.state", state);
    }

    @Override
    public Project archive(ProjectId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Project restore(ProjectId id, int version) {
        return setArchived(id, version, false);
    }

    private Project setArchived(ProjectId id, int version, boolean archived) {
        SignedIn.require(Permission.DECIDE_PROGRAMME);
        return database.write(sql -> {
            PROJECTS.lock(sql, id.value(), version);
            Project before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            if (archived && !before.parts().isEmpty()) {
                throw InvalidException.of("", "parts");
            }
            PROJECTS.archive(sql, id.value(), archived, clock.instant());
            Project after = done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
            search.projectWithParts(sql, id.value());
            return after;
        });
    }

    /** Writes down what was done, in audit and search, and returns the project as it is now. */
    private Project done(DSLContext sql, ProjectId id, String action, List<Change> changes) {
        Project now = find(sql, id).orElseThrow();
        audit.record(action, Subject.of("PROJECT", id.value()), now.name().text("fi"), changes);
        search.project(sql, id.value());
        return now;
    }
}
