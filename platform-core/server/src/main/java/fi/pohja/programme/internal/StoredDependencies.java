package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.PROJECT_DEPENDENCY;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Dependencies;
import fi.pohja.programme.Dependency;
import fi.pohja.programme.DependencyDraft;
import fi.pohja.programme.DependencyId;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import fi.pohja.schema.tenant.tables.Project;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

@Singleton
final class StoredDependencies implements Dependencies {

    private static final VersionedTable STORED =
            new VersionedTable(PROJECT_DEPENDENCY, PROJECT_DEPENDENCY.ID, PROJECT_DEPENDENCY.VERSION);
    private static final Project ON = PROJECT.as("awaited");

    private final Database database;
    private final AuditLog audit;

    StoredDependencies(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public List<Dependency> of(ProjectId project) {
        return list(project, PROJECT_DEPENDENCY.PROJECT_ID.eq(project.value()));
    }

    @Override
    public List<Dependency> on(ProjectId project) {
        return list(project, PROJECT_DEPENDENCY.ON_PROJECT_ID.eq(project.value()));
    }

    private List<Dependency> list(ProjectId project, Condition wanted) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            ProjectGate.exists(sql, project);
            return fetch(sql, wanted);
        });
    }

    @Override
    public Optional<Dependency> find(DependencyId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Dependency> find(DSLContext sql, DependencyId id) {
        return fetch(sql, PROJECT_DEPENDENCY.ID.eq(id.value())).stream().findFirst();
    }

    private static List<Dependency> fetch(DSLContext sql, Condition wanted) {
        return sql.select(PROJECT_DEPENDENCY.fields())
                .select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME, ON.ID, ON.CODE, ON.NAME)
                .from(PROJECT_DEPENDENCY)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROJECT_DEPENDENCY.PROJECT_ID))
                .leftJoin(ON)
                .on(ON.ID.eq(PROJECT_DEPENDENCY.ON_PROJECT_ID))
                .where(wanted)
                .orderBy(
                        Columns.alphabetical(PROJECT.NAME),
                        Columns.alphabetical(ON.NAME),
                        Columns.alphabetical(PROJECT_DEPENDENCY.EXTERNAL_NAME),
                        PROJECT_DEPENDENCY.ID)
                .fetch(row -> new Dependency(
                        new DependencyId(row.get(PROJECT_DEPENDENCY.ID)),
                        new NamedProject(
                                new ProjectId(row.get(PROJECT.ID)), row.get(PROJECT.CODE), row.get(PROJECT.NAME)),
                        ProjectRows.named(row, ON),
                        Columns.text(row.get(PROJECT_DEPENDENCY.EXTERNAL_NAME)),
                        Columns.text(row.get(PROJECT_DEPENDENCY.DESCRIPTION)),
                        Columns.strings(row.get(PROJECT_DEPENDENCY.SOURCE_REFS)),
                        row.get(PROJECT_DEPENDENCY.VERSION)));
    }

    @Override
    public Dependency create(ProjectId project, Optional<DependencyId> given, DependencyDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        DependencyId id = given.orElseGet(() -> new DependencyId(UUID.randomUUID()));
        return database.write(sql -> {
            ProjectGate.lock(sql, project);
            check(sql, project, draft).done();
            STORED.insert(sql, id.value(), columns(draft).set(PROJECT_DEPENDENCY.PROJECT_ID, project.value()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Dependency change(DependencyId id, int version, DependencyDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Dependency before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project().id(), false);
            check(sql, before.project().id(), draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static Violations check(DSLContext sql, ProjectId project, DependencyDraft draft) {
        Violations violations = new Violations()
                .title("externalName", draft.externalName())
                .text("description", draft.description())
                .check(draft.on().isPresent() || !draft.externalName().isEmpty(), "externalName", "required")
                .check(draft.on().isEmpty() || draft.externalName().isEmpty(), "externalName", "dependency.both");
        draft.on().ifPresent(on -> {
            if (on.equals(project)) {
                violations.add("on", "circle");
            } else {
                violations.check(ProjectGate.PROJECTS.exists(sql, on.value()), "on", "unknown");
            }
        });
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(DependencyDraft draft) {
        return new Row()
                .set(PROJECT_DEPENDENCY.ON_PROJECT_ID, draft.on().map(ProjectId::value))
                .text(PROJECT_DEPENDENCY.EXTERNAL_NAME, draft.externalName())
                .text(PROJECT_DEPENDENCY.DESCRIPTION, draft.description())
                .set(PROJECT_DEPENDENCY.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(DependencyDraft draft) {
        return new Fields()
                .with("on", draft.on().map(ProjectId::value))
                .with("externalName", draft.externalName())
                .with("description", draft.description())
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public void remove(DependencyId id, int version) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            STORED.lock(sql, id.value(), version);
            Dependency before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project().id(), false);
            STORED.delete(sql, id.value());
            audit.record(
                    "REMOVED",
                    subject(before),
                    label(before),
                    fields(before.draft()).removed());
        });
    }

    private Dependency done(DSLContext sql, DependencyId id, String action, List<Change> changes) {
        Dependency now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), label(now), changes);
        return now;
    }

    private static Subject subject(Dependency dependency) {
        return Subject.of(
                "DEPENDENCY", dependency.id().value(), dependency.project().id().value());
    }

    private static String label(Dependency dependency) {
        return dependency
                .on()
                .map(NamedProject::name)
                .orElse(dependency.externalName())
                .text("fi");
    }
}
