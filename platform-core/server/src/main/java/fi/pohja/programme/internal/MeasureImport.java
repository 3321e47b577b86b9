package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
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
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.schema.LocalizedTextConverter;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
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

/**
 * Measures from a spreadsheet. A row is one that exists when its project has a measure of that title; what the file says
 * nothing about stays.
 */
@Singleton
final class MeasureImport implements Import<MeasureImport.Line> {

    private static final int MOST_PROGRESS = 100;

    private final Measures measures;
    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Vocabulary<MeasureState> states;

    MeasureImport(Measures measures, Database database, AuditLog audit, SearchIndex search) {
        this.measures = measures;
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.states = Vocabulary.of("measure.state", MeasureState.class);
    }

    /** A row; what is empty is not said. */
    record Line(
            String project,
            String title,
            String description,
            Optional<MeasureState> state,
            Optional<Integer> progress,
            String owner,
            Optional<LocalDate> startOn,
            Optional<LocalDate> dueOn) {}

    @Override
    public String kind() {
        return "measure";
    }

    @Override
    public Permission needs() {
        return Permission.EDIT_PROGRAMME;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("project", "hanke", "hankkeen tunnus", "projekt"),
                ImportColumn.required("title", "toimenpide", "nimi", "otsikko", "åtgärd", "measure", "name"),
                ImportColumn.optional("description", "kuvaus", "beskrivning"),
                ImportColumn.optional("state", "tila", "status"),
                ImportColumn.optional("progress", "edistyminen", "valmius", "valmiusaste"),
                ImportColumn.optional("ownerOrganisation", "vastuutaho", "vastuuorganisaatio", "ansvarig"),
                ImportColumn.optional("startOn", "alkaa", "alku", "aloitus", "start"),
                ImportColumn.optional("dueOn", "määräaika", "valmistuu", "päättyy", "loppu", "slut", "due"));
    }

    @Override
    public Line read(ImportRow row) {
        Optional<Integer> progress = row.whole("progress");
        progress.ifPresent(percent -> row.violations().between("progress", percent, 0, MOST_PROGRESS));
        return new Line(
                row.required("project"),
                row.required("title"),
                row.text("description"),
                row.word("state", states),
                progress,
                row.text("ownerOrganisation"),
                row.date("startOn"),
                row.date("dueOn"));
    }

    @Override
    public Optional<Object> key(Line line) {
        return Optional.of(
                List.of(line.project().toLowerCase(Locale.ROOT), line.title().toLowerCase(Locale.ROOT)));
    }

    @Override
    public List<RowOutcome> take(List<Line> rows, Taking taking) {
        return taking.oneByOne(rows, this::take);
    }

    private RowOutcome take(Line line) {
        ProjectId project = project(line.project());
        Optional<OrganisationId> owner = line.owner().isEmpty() ? Optional.empty() : Optional.of(owner(line.owner()));
        Optional<Measure> existing = database.read(sql -> sql.select(MEASURE.ID)
                        .from(MEASURE)
                        .where(
                                MEASURE.PROJECT_ID.eq(project.value()),
                                MEASURE.ARCHIVED_AT.isNull(),
                                DSL.lower(Columns.text("fi", MEASURE.TITLE))
                                        .eq(line.title().toLowerCase(Locale.ROOT)))
                        .orderBy(MEASURE.POSITION)
                        .limit(1)
                        .fetchOptional(row -> new MeasureId(row.value1())))
                .flatMap(measures::find);
        if (existing.isEmpty()) {
            MeasureDraft plain = MeasureDraft.of(LocalizedText.fi(line.title()));
            return RowOutcome.made(
                    measures.create(project, draft(line, owner, plain)).id().value());
        }
        Measure before = existing.get();
        Measure after = measures.change(before.id(), before.version(), draft(line, owner, before.draft()));
        return after.version() == before.version()
                ? RowOutcome.unchanged(before.id().value())
                : RowOutcome.changed(before.id().value(), before(before, after.version()));
    }

    /** By code, else by name. */
    private ProjectId project(String typed) {
        return database.read(sql -> sql.select(PROJECT.ID)
                        .from(PROJECT)
                        .where(
                                PROJECT.ARCHIVED_AT.isNull(),
                                DSL.upper(PROJECT.CODE)
                                        .eq(typed.toUpperCase(Locale.ROOT))
                                        .or(DSL.lower(Columns.text("fi", PROJECT.NAME))
                                                .eq(typed.toLowerCase(Locale.ROOT))))
                        .orderBy(DSL.upper(PROJECT.CODE)
                                .eq(typed.toUpperCase(Locale.ROOT))
                                .desc())
                        .limit(1)
                        .fetchOptional(row -> new ProjectId(row.value1())))
                .orElseThrow(() -> InvalidException.of("project", "import.project", typed));
    }

    private OrganisationId owner(String typed) {
        return database.read(sql -> sql.select(ORGANISATION.ID)
                        .from(ORGANISATION)
                        .where(
                                ORGANISATION.ARCHIVED_AT.isNull(),
                                DSL.lower(Columns.text("fi", ORGANISATION.NAME)).eq(typed.toLowerCase(Locale.ROOT)))
                        .orderBy(ORGANISATION.ID)
                        .limit(1)
                        .fetchOptional(row -> new OrganisationId(row.value1())))
                .orElseThrow(() -> InvalidException.of("ownerOrganisation", "import.organisation", typed));
    }

    private static MeasureDraft draft(Line line, Optional<OrganisationId> owner, MeasureDraft now) {
        MeasureState state = line.state().orElse(now.state());
        int progress =
                state == MeasureState.DONE ? MOST_PROGRESS : line.progress().orElse(now.progress());
        return with(
                now,
                line.description().isEmpty()
                        ? now.description()
                        : now.description().with("fi", line.description()),
                state,
                progress,
                owner.or(now::ownerOrganisation),
                line.startOn().or(now::startOn),
                line.dueOn().or(now::dueOn));
    }

    private static MeasureDraft with(
            MeasureDraft now,
            LocalizedText description,
            MeasureState state,
            int progress,
            Optional<OrganisationId> owner,
            Optional<LocalDate> startOn,
            Optional<LocalDate> dueOn) {
        return new MeasureDraft(
                now.subArea(),
                now.goals(),
                now.title(),
                description,
                state,
                now.light(),
                progress,
                now.owner(),
                owner,
                startOn,
                dueOn,
                now.sourceRefs());
    }

    private static String before(Measure measure, int version) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", String.valueOf(version));
        values.put("description", LocalizedTextConverter.format(measure.description()));
        values.put("state", measure.state().name());
        values.put("progress", String.valueOf(measure.progress()));
        values.put(
                "owner",
                measure.ownerOrganisation()
                        .map(owner -> owner.id().value().toString())
                        .orElse(""));
        values.put("startOn", measure.startOn().map(LocalDate::toString).orElse(""));
        values.put("dueOn", measure.dueOn().map(LocalDate::toString).orElse(""));
        return Documents.ofTexts(values).data();
    }

    @Override
    public List<Optional<Violation>> takeBack(List<Taking.StoredRow> rows, Taking taking) {
        return taking.backOneByOne(rows, this::takeBack);
    }

    private void takeBack(Taking.StoredRow row) {
        Measure now = measures.open(new MeasureId(row.record()));
        if (row.kind() == RowOutcome.Kind.MADE) {
            remove(now);
            return;
        }
        Map<String, String> before = Documents.texts(JSONB.valueOf(row.before()));
        if (now.version() != Integer.parseInt(before.getOrDefault("version", "0"))) {
            throw new ChangedMeanwhileException();
        }
        measures.change(
                now.id(),
                now.version(),
                with(
                        now.draft(),
                        LocalizedTextConverter.parse(before.getOrDefault("description", "{}")),
                        MeasureState.valueOf(
                                before.getOrDefault("state", now.state().name())),
                        Integer.parseInt(before.getOrDefault("progress", "0")),
                        said(before, "owner").map(UUID::fromString).map(OrganisationId::new),
                        said(before, "startOn").map(LocalDate::parse),
                        said(before, "dueOn").map(LocalDate::parse)));
    }

    private static Optional<String> said(Map<String, String> before, String key) {
        return Optional.of(before.getOrDefault(key, "")).filter(value -> !value.isEmpty());
    }

    /** A measure nobody has touched since it was imported, and nothing hangs on, goes as if it had not come. */
    private void remove(Measure made) {
        UUID id = made.id().value();
        database.change(sql -> {
            int gone = sql.deleteFrom(MEASURE)
                    .where(MEASURE.ID.eq(id), MEASURE.VERSION.eq(1))
                    .execute();
            if (gone == 0) {
                throw new ChangedMeanwhileException();
            }
            Subject subject = Subject.of("MEASURE", id, made.project().id().value());
            search.remove(subject);
            audit.record("REMOVED", subject, made.title().text("fi"));
        });
    }
}
