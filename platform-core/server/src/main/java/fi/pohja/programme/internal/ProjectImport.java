package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.Permission;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Subject;
import fi.pohja.importing.Import;
import fi.pohja.importing.ImportColumn;
import fi.pohja.importing.ImportRow;
import fi.pohja.importing.RowOutcome;
import fi.pohja.importing.Taking;
import fi.pohja.importing.Vocabulary;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.schema.LocalizedTextConverter;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Documents;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Projects from a spreadsheet, recognised by their code. What the file says nothing about stays; so does the state. */
@Singleton
final class ProjectImport implements Import<ProjectImport.Line> {

    private final Projects projects;
    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Vocabulary<ProjectState> states;

    ProjectImport(Projects projects, Database database, AuditLog audit, SearchIndex search) {
        this.projects = projects;
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.states = Vocabulary.of("project.state", ProjectState.class);
    }

    /** A row; what is empty is not said. */
    record Line(
            String code,
            LocalizedText name,
            String description,
            Optional<ProjectState> state,
            Optional<LocalDate> start,
            Optional<LocalDate> end) {}

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public Permission needs() {
        return Permission.EDIT_PROGRAMME;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("code", "tunnus", "hankkeen tunnus", "kod", "beteckning"),
                ImportColumn.required("name", "nimi", "hanke", "hankkeen nimi", "namn", "projekt", "project"),
                ImportColumn.optional("nameSv", "nimi ruotsiksi"),
                ImportColumn.optional("shortDescription", "kuvaus", "beskrivning", "description"),
                ImportColumn.optional("state", "tila", "vaihe", "status"),
                ImportColumn.optional("plannedStart", "alkaa", "alku", "aloitus", "alkamispäivä", "start"),
                ImportColumn.optional("plannedEnd", "päättyy", "loppu", "päättymispäivä", "slut", "end"));
    }

    @Override
    public Line read(ImportRow row) {
        return new Line(
                row.required("code").toUpperCase(Locale.ROOT),
                LocalizedText.fi(row.required("name")).with("sv", row.text("nameSv")),
                row.text("shortDescription"),
                row.word("state", states),
                row.date("plannedStart"),
                row.date("plannedEnd"));
    }

    @Override
    public Optional<Object> key(Line line) {
        return Optional.of(line.code());
    }

    @Override
    public List<RowOutcome> take(List<Line> rows, Taking taking) {
        return taking.oneByOne(rows, this::take);
    }

    private RowOutcome take(Line line) {
        Optional<Project> existing = database.read(sql -> sql.select(PROJECT.ID)
                        .from(PROJECT)
                        .where(DSL.upper(PROJECT.CODE).eq(line.code()), PROJECT.ARCHIVED_AT.isNull())
                        .fetchOptional(row -> new ProjectId(row.value1())))
                .flatMap(projects::find);
        if (existing.isEmpty()) {
            ProjectDraft draft = draft(line, ProjectDraft.of(ProjectKind.PROJECT, line.code(), line.name()));
            return RowOutcome.made(
                    projects.create(Optional.empty(), line.state().orElse(ProjectState.IDEA), draft)
                            .id()
                            .value());
        }
        Project before = existing.get();
        Project after = projects.change(before.id(), before.version(), draft(line, before.draft()));
        return after.version() == before.version()
                ? RowOutcome.unchanged(before.id().value())
                : RowOutcome.changed(before.id().value(), before(before, after.version()));
    }

    private static ProjectDraft draft(Line line, ProjectDraft now) {
        LocalizedText name = now.name().with("fi", line.name().text("fi"));
        return with(
                now,
                line.name().exactly("sv").map(sv -> name.with("sv", sv)).orElse(name),
                line.description().isEmpty()
                        ? now.shortDescription()
                        : now.shortDescription().with("fi", line.description()),
                line.start().or(now::plannedStart),
                line.end().or(now::plannedEnd));
    }

    private static ProjectDraft with(
            ProjectDraft now,
            LocalizedText name,
            LocalizedText description,
            Optional<LocalDate> start,
            Optional<LocalDate> end) {
        return new ProjectDraft(
                now.kind(),
                now.code(),
                name,
                description,
                now.purpose(),
                now.programme(),
                now.umbrella(),
                now.predecessor(),
                start,
                end,
                now.forecastEnd(),
                now.forecastBasis(),
                now.topics(),
                now.sourceRefs());
    }

    private static String before(Project project, int version) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", String.valueOf(version));
        values.put("name", LocalizedTextConverter.format(project.name()));
        values.put("shortDescription", LocalizedTextConverter.format(project.shortDescription()));
        values.put("start", project.plannedStart().map(LocalDate::toString).orElse(""));
        values.put("end", project.plannedEnd().map(LocalDate::toString).orElse(""));
        return Documents.ofTexts(values).data();
    }

    @Override
    public List<Optional<Violation>> takeBack(List<Taking.StoredRow> rows, Taking taking) {
        return taking.backOneByOne(rows, this::takeBack);
    }

    private void takeBack(Taking.StoredRow row) {
        Project now = projects.open(new ProjectId(row.record()));
        if (row.kind() == RowOutcome.Kind.MADE) {
            remove(now);
            return;
        }
        Map<String, String> before = Documents.texts(JSONB.valueOf(row.before()));
        if (now.version() != Integer.parseInt(before.getOrDefault("version", "0"))) {
            throw new ChangedMeanwhileException();
        }
        projects.change(
                now.id(),
                now.version(),
                with(
                        now.draft(),
                        LocalizedTextConverter.parse(before.getOrDefault("name", "{}")),
                        LocalizedTextConverter.parse(before.getOrDefault("shortDescription", "{}")),
                        day(before.getOrDefault("start", "")),
                        day(before.getOrDefault("end", ""))));
    }

    private static Optional<LocalDate> day(String stored) {
        return stored.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(stored));
    }

    /** A project nobody has touched since it was imported, and nothing hangs on, goes as if it had not come. */
    private void remove(Project made) {
        UUID id = made.id().value();
        database.change(sql -> {
            int gone = sql.deleteFrom(PROJECT)
                    .where(PROJECT.ID.eq(id), PROJECT.VERSION.eq(1))
                    .execute();
            if (gone == 0) {
                throw new ChangedMeanwhileException();
            }
            search.remove(Subject.of("PROJECT", id));
            audit.record("REMOVED", Subject.of("PROJECT", id), made.name().text("fi"));
        });
    }
}
