package fi.pohja.importing.internal;

import static fi.pohja.schema.tenant.Tables.IMPORT_MAPPING;
import static fi.pohja.schema.tenant.Tables.IMPORT_ROW;
import static fi.pohja.schema.tenant.Tables.IMPORT_RUN;

import fi.pohja.audit.Actor;
import fi.pohja.importing.Import;
import fi.pohja.importing.ImportColumn;
import fi.pohja.importing.ImportFile;
import fi.pohja.importing.ImportId;
import fi.pohja.importing.ImportOption;
import fi.pohja.importing.ImportRun;
import fi.pohja.importing.ImportedRow;
import fi.pohja.importing.Imports;
import fi.pohja.importing.RowOutcome;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Slice;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.spreadsheet.SheetRow;
import fi.pohja.spreadsheet.Spreadsheet;
import fi.pohja.table.Documents;
import fi.pohja.tenancy.Database;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Imports as rows, their files with them until they are tidied away. */
@Singleton
final class StoredImports implements Imports {

    private static final int SAMPLE = 5;
    private static final Set<ImportRun.State> NOT_RUN = EnumSet.of(ImportRun.State.UPLOADED, ImportRun.State.REHEARSED);

    private final Database database;
    private final Clock clock;
    private final Jobs jobs;
    private final ImportKinds kinds;
    private final Headings headings;
    private final RefusedRows refusedRows;
    private final int mostBytes;

    StoredImports(
            Database database,
            Clock clock,
            Jobs jobs,
            ImportKinds kinds,
            Headings headings,
            RefusedRows refusedRows,
            @Value("${pohja.importing.most-bytes:52428800}") int mostBytes) {
        this.database = database;
        this.clock = clock;
        this.jobs = jobs;
        this.kinds = kinds;
        this.headings = headings;
        this.refusedRows = refusedRows;
        this.mostBytes = mostBytes;
    }

    @Override
    public List<Import<?>> kinds() {
        return kinds.allowed();
    }

    @Override
    public ImportId upload(String kind, String fileName, InputStream content) {
        Import<?> found = kinds.required(kind);
        byte[] bytes = read(content);
        Spreadsheet sheet = Spreadsheet.open(fileName, bytes);
        Map<String, Integer> guessed = headings.guess(found, sheet.heading());
        ImportId id = new ImportId(UUID.randomUUID());
        Actor actor = Actor.current();
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        database.change(sql -> sql.insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.ID, id.value())
                .set(IMPORT_RUN.KIND, kind)
                .set(IMPORT_RUN.STATE, ImportRun.State.UPLOADED.name())
                .set(IMPORT_RUN.FILE_NAME, name.replace("\0", ""))
                .set(IMPORT_RUN.SIZE, (long) bytes.length)
                .set(IMPORT_RUN.SHA256, sha256(bytes))
                .set(IMPORT_RUN.CONTENT, bytes)
                .set(IMPORT_RUN.MAPPING_JSON, ImportRows.ofMapping(guessed))
                .set(IMPORT_RUN.USER_ID, actor.user().orElse(null))
                .set(IMPORT_RUN.USER_NAME, actor.name())
                .set(IMPORT_RUN.CREATED_AT, clock.instant())
                .execute());
        return id;
    }

    private byte[] read(InputStream content) {
        byte[] bytes;
        try {
            bytes = content.readNBytes(mostBytes + 1);
        } catch (IOException brokenOff) {
            throw InvalidException.of("file", "file.broken");
        }
        if (bytes.length > mostBytes) {
            throw InvalidException.of("file", "file.large", Math.max(1, mostBytes / (1024 * 1024)));
        }
        return bytes;
    }

    @Override
    public ImportFile file(ImportId id, int sheet) {
        ImportRun run = find(id);
        Spreadsheet table = open(run, sheet);
        Import<?> kind = kinds.required(run.kind());
        List<SheetRow> sample;
        try (Stream<SheetRow> rows = table.rows()) {
            sample = rows.limit(SAMPLE).toList();
        }
        Optional<Map<String, Integer>> remembered = database.read(sql -> sql.select(IMPORT_MAPPING.MAPPING_JSON)
                .from(IMPORT_MAPPING)
                .where(
                        IMPORT_MAPPING.KIND.eq(run.kind()),
                        IMPORT_MAPPING.HEADINGS.eq(Headings.fingerprint(table.heading())))
                .fetchOptional(row -> ImportRows.mapping(row.value1())));
        return new ImportFile(
                table.sheets(),
                table.encoding(),
                table.merged(),
                table.heading(),
                sample,
                remembered.orElseGet(() -> headings.guess(kind, table.heading())),
                remembered.isPresent());
    }

    private Spreadsheet open(ImportRun run, int sheet) {
        byte[] content = content(run.id());
        Spreadsheet table = Spreadsheet.open(run.fileName(), content);
        if (sheet < 0 || sheet >= table.sheets().size()) {
            throw InvalidException.of("sheet", "unknown");
        }
        return table.sheet(sheet);
    }

    private byte[] content(ImportId id) {
        return database.read(sql -> sql.select(IMPORT_RUN.CONTENT)
                        .from(IMPORT_RUN)
                        .where(IMPORT_RUN.ID.eq(id.value()), IMPORT_RUN.CONTENT.isNotNull())
                        .fetchOptional(IMPORT_RUN.CONTENT))
                .orElseThrow(() -> new NotFoundException(id));
    }

    @Override
    public void arrange(ImportId id, int sheet, Map<String, Integer> mapping, Map<String, String> options) {
        ImportRun run = find(id);
        Import<?> kind = kinds.required(run.kind());
        Spreadsheet table = open(run, sheet);
        check(kind, mapping, options, table.heading().cells().size());
        database.change(sql -> {
            locked(sql, id, NOT_RUN);
            sql.update(IMPORT_RUN)
                    .set(IMPORT_RUN.STATE, ImportRun.State.UPLOADED.name())
                    .set(IMPORT_RUN.SHEET, sheet)
                    .set(IMPORT_RUN.MAPPING_JSON, ImportRows.ofMapping(mapping))
                    .set(IMPORT_RUN.OPTIONS_JSON, Documents.ofTexts(options))
                    .set(IMPORT_RUN.COUNTS_JSON, ImportRows.ofCounts(Map.of()))
                    .where(IMPORT_RUN.ID.eq(id.value()))
                    .execute();
            sql.insertInto(IMPORT_MAPPING)
                    .set(IMPORT_MAPPING.KIND, run.kind())
                    .set(IMPORT_MAPPING.HEADINGS, Headings.fingerprint(table.heading()))
                    .set(IMPORT_MAPPING.MAPPING_JSON, ImportRows.ofMapping(mapping))
                    .set(IMPORT_MAPPING.OPTIONS_JSON, Documents.ofTexts(options))
                    .set(IMPORT_MAPPING.USED_AT, clock.instant())
                    .onConflict(IMPORT_MAPPING.KIND, IMPORT_MAPPING.HEADINGS)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        });
    }

    private static void check(Import<?> kind, Map<String, Integer> mapping, Map<String, String> options, int columns) {
        Violations violations = new Violations();
        Map<Integer, String> taken = new HashMap<>();
        for (ImportColumn column : kind.columns()) {
            Integer at = mapping.get(column.key());
            if (at == null) {
                violations.check(!column.required(), column.key(), "import.column");
                continue;
            }
            violations.check(at >= 0 && at < columns, column.key(), "unknown");
            violations.check(taken.putIfAbsent(at, column.key()) == null, column.key(), "import.twice");
        }
        for (ImportOption option : kind.options()) {
            String chosen = options.getOrDefault(option.key(), "");
            violations.check(!option.required() || !chosen.isEmpty(), option.key(), "required");
            violations.check(
                    chosen.isEmpty()
                            || option.choices().stream()
                                    .anyMatch(choice -> choice.value().equals(chosen)),
                    option.key(),
                    "unknown");
        }
        violations.done();
    }

    @Override
    public JobId rehearse(ImportId id) {
        return start(id, NOT_RUN, ImportRun.State.UPLOADED, ImportJob.REHEARSAL);
    }

    @Override
    public JobId run(ImportId id) {
        return start(
                id,
                EnumSet.of(ImportRun.State.UPLOADED, ImportRun.State.REHEARSED, ImportRun.State.STOPPED),
                ImportRun.State.RUNNING,
                ImportJob.RUN);
    }

    @Override
    public JobId undo(ImportId id) {
        return start(
                id,
                EnumSet.of(ImportRun.State.DONE, ImportRun.State.STOPPED, ImportRun.State.UNDOING),
                ImportRun.State.UNDOING,
                ImportJob.UNDO);
    }

    private JobId start(ImportId id, Set<ImportRun.State> from, ImportRun.State to, String job) {
        ImportRun run = find(id);
        Import<?> kind = kinds.required(run.kind());
        return database.write(sql -> {
            Record row = locked(sql, id, from);
            if (!job.equals(ImportJob.UNDO)) {
                check(
                        kind,
                        ImportRows.mapping(row.get(IMPORT_RUN.MAPPING_JSON)),
                        Documents.texts(row.get(IMPORT_RUN.OPTIONS_JSON)),
                        Integer.MAX_VALUE);
            }
            JobId started =
                    jobs.start(job, run.fileName(), Map.of("import", id.value().toString(), "kind", run.kind()));
            sql.update(IMPORT_RUN)
                    .set(IMPORT_RUN.STATE, to.name())
                    .set(IMPORT_RUN.JOB_ID, started.value())
                    .where(IMPORT_RUN.ID.eq(id.value()))
                    .execute();
            return started;
        });
    }

    /** The row, for this transaction alone, if the import is in one of these states. */
    private Record locked(DSLContext sql, ImportId id, Set<ImportRun.State> allowed) {
        Record row = sql.select(ImportRows.WITHOUT_CONTENT)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException(id));
        if (!allowed.contains(state(ImportRows.run(row)))) {
            throw InvalidException.of("", "import.state");
        }
        return row;
    }

    /** The state, told apart from one that a job left behind which was cancelled before it began or died for good. */
    private ImportRun.State state(ImportRun run) {
        boolean atWork = run.state() == ImportRun.State.RUNNING || run.state() == ImportRun.State.UNDOING;
        return atWork && run.job().map(jobs::ended).orElse(true) ? ImportRun.State.STOPPED : run.state();
    }

    private ImportRun shown(Record row) {
        ImportRun run = ImportRows.run(row);
        return run.in(state(run));
    }

    @Override
    public void discard(ImportId id) {
        find(id);
        database.change(sql -> {
            locked(sql, id, NOT_RUN);
            sql.deleteFrom(IMPORT_RUN).where(IMPORT_RUN.ID.eq(id.value())).execute();
        });
    }

    @Override
    public ImportRun find(ImportId id) {
        ImportRun run = database.read(sql -> sql.select(ImportRows.WITHOUT_CONTENT)
                        .from(IMPORT_RUN)
                        .where(IMPORT_RUN.ID.eq(id.value()))
                        .fetchOptional(this::shown))
                .orElseThrow(() -> new NotFoundException(id));
        kinds.required(run.kind());
        return run;
    }

    @Override
    public Listing<ImportRun> list(Slice slice) {
        Condition seen =
                IMPORT_RUN.KIND.in(kinds.allowed().stream().map(Import::kind).toList());
        return database.read(sql -> new Listing<>(
                sql.select(ImportRows.WITHOUT_CONTENT)
                        .from(IMPORT_RUN)
                        .where(seen)
                        .orderBy(IMPORT_RUN.CREATED_AT.desc(), IMPORT_RUN.ID)
                        .offset(slice.offset())
                        .limit(slice.limit())
                        .fetch(this::shown),
                sql.fetchCount(IMPORT_RUN, seen)));
    }

    @Override
    public Listing<ImportedRow> rows(ImportId id, Optional<RowOutcome.Kind> outcome, Slice slice) {
        find(id);
        Condition wanted = IMPORT_ROW.RUN_ID.eq(id.value());
        Condition rows = outcome.map(kind -> wanted.and(IMPORT_ROW.OUTCOME.eq(kind.name())))
                .orElse(wanted);
        return database.read(sql -> new Listing<>(
                sql.selectFrom(IMPORT_ROW)
                        .where(rows)
                        .orderBy(IMPORT_ROW.LINE)
                        .offset(slice.offset())
                        .limit(slice.limit())
                        .fetch(ImportRows::row),
                sql.fetchCount(IMPORT_ROW, rows)));
    }

    @Override
    public byte[] refused(ImportId id) {
        ImportRun run = find(id);
        return refusedRows.write(kinds.required(run.kind()), run, open(run, run.sheet()));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
