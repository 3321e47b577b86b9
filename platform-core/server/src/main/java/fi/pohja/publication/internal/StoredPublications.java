package fi.pohja.publication.internal;

import static fi.pohja.schema.tenant.Tables.PUBLICATION;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.publication.PublicProject;
import fi.pohja.publication.Publication;
import fi.pohja.publication.PublicationDraft;
import fi.pohja.publication.Publications;
import fi.pohja.spi.LocalizedText;
import fi.pohja.staff.ProjectStaff;
import fi.pohja.staff.PublicContact;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Database;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

@Singleton
final class StoredPublications implements Publications {

    private final Database database;
    private final AuditLog audit;
    private final Projects projects;
    private final ProjectStaff staff;
    private final PageComposer composer;
    private final JsonMapper json;
    private final Clock clock;

    StoredPublications(
            Database database,
            AuditLog audit,
            Projects projects,
            ProjectStaff staff,
            PageComposer composer,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.projects = projects;
        this.staff = staff;
        this.composer = composer;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<PublicProject> published(String code) {
        return database.read(sql -> sql.select(PUBLICATION.PAGE)
                .from(PUBLICATION)
                .where(isPublic(code))
                .fetchOptional(row -> read(row.value1())));
    }

    @Override
    public List<PublicContact> contacts(String code) {
        return database.read(sql -> sql.select(PUBLICATION.PROJECT_ID)
                .from(PUBLICATION)
                .where(isPublic(code))
                .fetchOptional(PUBLICATION.PROJECT_ID)
                .map(project -> staff.contacts(new ProjectId(project)))
                .orElse(List.of()));
    }

    private static Condition isPublic(String code) {
        return Columns.is(DSL.upper(PUBLICATION.CODE), code.toUpperCase(Locale.ROOT))
                .and(PUBLICATION.WITHDRAWN_AT.isNull())
                .and(PUBLICATION.PAGE.isNotNull());
    }

    @Override
    public List<PublicProject> published() {
        return database.read(sql -> sql
                .select(PUBLICATION.PAGE)
                .from(PUBLICATION)
                .where(PUBLICATION.WITHDRAWN_AT.isNull())
                .and(PUBLICATION.PAGE.isNotNull())
                .fetch(row -> read(row.value1()))
                .stream()
                .sorted(Comparator.comparing(
                        project -> project.name().getOrDefault("fi", project.code()), String.CASE_INSENSITIVE_ORDER))
                .toList());
    }

    @Override
    public Publication of(ProjectId project) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> of(sql, projects.open(project)));
    }

    private Publication of(DSLContext sql, Project project) {
        return sql.select(PUBLICATION.fields())
                .from(PUBLICATION)
                .where(PUBLICATION.PROJECT_ID.eq(project.id().value()))
                .fetchOptional(row -> publication(project, row))
                .orElseGet(() -> new Publication(
                        project.id(), LocalizedText.none(), "", Optional.empty(), Optional.empty(), false, 0));
    }

    private Publication publication(Project project, Record row) {
        PublicationDraft draft = new PublicationDraft(
                Columns.text(row.get(PUBLICATION.CONTACT_ROLE)), row.get(PUBLICATION.CONTACT_EMAIL));
        boolean shown = row.get(PUBLICATION.WITHDRAWN_AT) == null;
        String page = row.get(PUBLICATION.PAGE);
        return new Publication(
                project.id(),
                draft.contact(),
                draft.contactEmail(),
                shown ? Optional.ofNullable(row.get(PUBLICATION.PUBLISHED_AT)) : Optional.empty(),
                Optional.ofNullable(row.get(PUBLICATION.WITHDRAWN_AT)),
                shown && !write(composer.compose(project.id(), draft)).equals(page),
                row.get(PUBLICATION.VERSION));
    }

    @Override
    public PublicProject preview(ProjectId project, PublicationDraft draft) {
        SignedIn.require(Permission.READ);
        check(draft).done();
        return composer.compose(project, draft);
    }

    @Override
    public PublicProject preview(ProjectId project) {
        Publication last = of(project);
        return composer.compose(project, new PublicationDraft(last.contact(), last.contactEmail()));
    }

    @Override
    public Publication publish(ProjectId id, int version, PublicationDraft draft) {
        SignedIn.require(Permission.PUBLISH);
        check(draft).done();
        return database.write(sql -> {
            Project project = projects.open(id);
            if (project.archivedAt().isPresent()) {
                throw InvalidException.of("", "archived");
            }
            lock(sql, id, version);
            String page = write(composer.compose(id, draft));
            sql.insertInto(PUBLICATION)
                    .set(PUBLICATION.PROJECT_ID, id.value())
                    .set(PUBLICATION.CODE, project.code())
                    .set(PUBLICATION.CONTACT_ROLE, draft.contact().isEmpty() ? null : draft.contact())
                    .set(PUBLICATION.CONTACT_EMAIL, draft.contactEmail().strip())
                    .set(PUBLICATION.PAGE, page)
                    .set(PUBLICATION.PUBLISHED_AT, clock.instant())
                    .set(
                            PUBLICATION.PUBLISHED_BY,
                            SignedIn.bound().map(user -> user.user().value()).orElse(null))
                    .setNull(PUBLICATION.WITHDRAWN_AT)
                    .set(PUBLICATION.VERSION, version + 1)
                    .onConflict(PUBLICATION.PROJECT_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
            audit.record(
                    "PAGE_PUBLISHED",
                    Subject.of("PROJECT", id.value()),
                    project.name().text("fi"),
                    new Fields()
                            .with("contact", draft.contact())
                            .with("contactEmail", draft.contactEmail().strip())
                            .created());
            return of(sql, project);
        });
    }

    @Override
    public Publication withdraw(ProjectId id, int version) {
        SignedIn.require(Permission.PUBLISH);
        return database.write(sql -> {
            Project project = projects.open(id);
            lock(sql, id, version);
            if (of(sql, project).isPublic()) {
                sql.update(PUBLICATION)
                        .set(PUBLICATION.WITHDRAWN_AT, clock.instant())
                        .set(PUBLICATION.VERSION, version + 1)
                        .where(PUBLICATION.PROJECT_ID.eq(id.value()))
                        .execute();
                audit.record(
                        "PAGE_WITHDRAWN",
                        Subject.of("PROJECT", id.value()),
                        project.name().text("fi"));
            }
            return of(sql, project);
        });
    }

    private static void lock(DSLContext sql, ProjectId id, int read) {
        sql.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("publication " + id));
        int stored = sql.select(PUBLICATION.VERSION)
                .from(PUBLICATION)
                .where(PUBLICATION.PROJECT_ID.eq(id.value()))
                .fetchOptional(PUBLICATION.VERSION)
                .orElse(0);
        if (stored != read) {
            throw new ChangedMeanwhileException();
        }
    }

    private static Violations check(PublicationDraft draft) {
        String email = draft.contactEmail().strip();
        return new Violations().title("contact", draft.contact()).email("contactEmail", email);
    }

    private String write(PublicProject page) {
        try {
            return new String(json.writeValueAsBytes(page), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A public page cannot be written", e);
        }
    }

    private PublicProject read(String page) {
        try {
            return Objects.requireNonNull(json.readValue(page.getBytes(StandardCharsets.UTF_8), PublicProject.class));
        } catch (IOException e) {
            throw new UncheckedIOException("A public page cannot be read", e);
        }
    }
}
