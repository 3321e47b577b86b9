package fi.pohja.importing.internal;

import static fi.pohja.schema.tenant.Tables.IMPORT_ROW;
import static fi.pohja.schema.tenant.Tables.IMPORT_RUN;

import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.importing.Import;
import fi.pohja.importing.ImportId;
import fi.pohja.importing.ImportRow;
import fi.pohja.importing.ImportRun;
import fi.pohja.importing.ImportedRow;
import fi.pohja.importing.Imports;
import fi.pohja.importing.RowOutcome;
import fi.pohja.importing.Taking;
import fi.pohja.job.JobResult;
import fi.pohja.job.JobRun;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.spreadsheet.SheetRow;
import fi.pohja.spreadsheet.Spreadsheet;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Goes through a file in portions. Each portion is one transaction: its records, what came of each row, the line reached
 * and the job's checkpoint are stored together or not at all. The preview does the same and rolls every portion back.
 */
@Singleton
final class ImportJob {

    static final String REHEARSAL = "import-rehearsal";
    static final String RUN = "import-run";
    static final String UNDO = "import-undo";

    private static final int SHOWN_OF_EACH = 200;
    private static final int EVENTS_OF_A_ROW = 5;
    private static final int LABEL_CELLS = 4;
    private static final int LONGEST_LABEL = 200;

    private final Database database;
    private final Clock clock;
    private final AuditLog audit;
    private final ImportKinds kinds;

    ImportJob(Database database, Clock clock, AuditLog audit, ImportKinds kinds) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.kinds = kinds;
    }

    /** Leaves a transaction without a trace and carries out what came of it. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Rehearsed rehearsed;

        private RolledBack(Rehearsed rehearsed) {
            super("Rehearsed", null, false, false);
            this.rehearsed = rehearsed;
        }
    }

    /** What came of a portion, and by record what would change, of as many as are shown. */
    private record Rehearsed(List<RowOutcome> outcomes, Map<UUID, ImportedRow.Changes> changes) {}

    /** What is read of a run when its job begins. */
    private record Begun(ImportRun run, Spreadsheet table, int lastLine) {}

    private Begun begin(ImportId id) {
        return database.read(sql -> sql.selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(id.value()), IMPORT_RUN.CONTENT.isNotNull())
                .fetchOptional(row -> new Begun(
                        ImportRows.run(row),
                        Spreadsheet.open(row.get(IMPORT_RUN.FILE_NAME), row.get(IMPORT_RUN.CONTENT))
                                .sheet(row.get(IMPORT_RUN.SHEET)),
                        row.get(IMPORT_RUN.LAST_LINE)))
                .orElseThrow(() -> new NotFoundException(id)));
    }

    static ImportId importOf(JobRun job) {
        return new ImportId(UUID.fromString(job.arguments().getOrDefault("import", "")));
    }

    JobResult rehearse(JobRun job) {
        Begun begun = begin(importOf(job));
        ImportRun run = begun.run();
        database.change(sql -> sql.deleteFrom(IMPORT_ROW)
                .where(IMPORT_ROW.RUN_ID.eq(run.id().value()))
                .execute());
        Map<RowOutcome.Kind, Integer> counts = new EnumMap<>(RowOutcome.Kind.class);
        Map<RowOutcome.Kind, Integer> shown = new EnumMap<>(RowOutcome.Kind.class);
        List<ImportRows.Kept> kept = new ArrayList<>();
        go(job, begun, kinds.required(run.kind()), Optional.of(shown), (rows, outcomes, changes, sql) -> {
            for (int at = 0; at < rows.size(); at++) {
                RowOutcome outcome = outcomes.get(at);
                counts.merge(outcome.kind(), 1, Integer::sum);
                boolean keep = outcome.kind() == RowOutcome.Kind.REFUSED
                        || shown.merge(outcome.kind(), 1, Integer::sum) <= SHOWN_OF_EACH;
                if (keep) {
                    RowOutcome told = new RowOutcome(outcome.kind(), Optional.empty(), "", outcome.faults());
                    kept.add(new ImportRows.Kept(
                            rows.get(at).line(),
                            label(rows.get(at)),
                            told,
                            outcome.record().map(changes::get)));
                }
            }
        });
        database.change(sql -> {
            ImportRows.insert(sql, run.id(), kept);
            sql.update(IMPORT_RUN)
                    .set(IMPORT_RUN.STATE, ImportRun.State.REHEARSED.name())
                    .set(IMPORT_RUN.COUNTS_JSON, ImportRows.ofCounts(counts))
                    .where(IMPORT_RUN.ID.eq(run.id().value()), IMPORT_RUN.STATE.eq(ImportRun.State.UPLOADED.name()))
                    .execute();
        });
        return result(counts, run.id());
    }

    JobResult run(JobRun job) {
        Begun begun = begin(importOf(job));
        ImportRun run = begun.run();
        Map<RowOutcome.Kind, Integer> counts = new EnumMap<>(RowOutcome.Kind.class);
        if (begun.lastLine() > 0) {
            counts.putAll(run.counts());
        }
        database.change(sql -> {
            if (begun.lastLine() == 0) {
                sql.deleteFrom(IMPORT_ROW)
                        .where(IMPORT_ROW.RUN_ID.eq(run.id().value()))
                        .execute();
            }
            sql.update(IMPORT_RUN)
                    .set(IMPORT_RUN.STATE, ImportRun.State.RUNNING.name())
                    .where(IMPORT_RUN.ID.eq(run.id().value()))
                    .execute();
        });
        try {
            go(job, begun, kinds.required(run.kind()), Optional.empty(), (rows, outcomes, changes, sql) -> {
                List<ImportRows.Kept> kept = new ArrayList<>();
                for (int at = 0; at < rows.size(); at++) {
                    RowOutcome outcome = outcomes.get(at);
                    counts.merge(outcome.kind(), 1, Integer::sum);
                    if (outcome.kind() != RowOutcome.Kind.UNCHANGED) {
                        kept.add(new ImportRows.Kept(rows.get(at).line(), label(rows.get(at)), outcome));
                    }
                }
                ImportRows.insert(sql, run.id(), kept);
                int line = rows.getLast().line();
                sql.update(IMPORT_RUN)
                        .set(IMPORT_RUN.LAST_LINE, line)
                        .set(IMPORT_RUN.COUNTS_JSON, ImportRows.ofCounts(counts))
                        .where(IMPORT_RUN.ID.eq(run.id().value()))
                        .execute();
                job.checkpoint(Map.of("line", String.valueOf(line)));
            });
        } catch (RuntimeException e) {
            end(run, ImportRun.State.STOPPED, "IMPORT_STOPPED");
            throw e;
        }
        end(run, ImportRun.State.DONE, "IMPORTED");
        return result(counts, run.id());
    }

    /** What happens with a portion's outcomes, in the portion's transaction where it is stored. */
    private interface Portions {
        void taken(
                List<SheetRow> rows, List<RowOutcome> outcomes, Map<UUID, ImportedRow.Changes> changes, DSLContext sql);
    }

    /** @param rehearsed in a rehearsal, how many rows of each outcome are shown so far; empty when rows are stored */
    private <R> void go(
            JobRun job,
            Begun begun,
            Import<R> kind,
            Optional<Map<RowOutcome.Kind, Integer>> rehearsed,
            Portions portions) {
        ImportRun run = begun.run();
        Spreadsheet table = begun.table();
        int total;
        try (Stream<SheetRow> rows = table.rows()) {
            total = Math.toIntExact(rows.count());
        }
        Map<Object, Integer> seen = new HashMap<>();
        int done = 0;
        try (Stream<SheetRow> rows = table.rows()) {
            Iterator<SheetRow> all = rows.iterator();
            List<SheetRow> portion = new ArrayList<>(Imports.PORTION);
            List<Judged<R>> judged = new ArrayList<>(Imports.PORTION);
            while (all.hasNext()) {
                SheetRow row = all.next();
                Judged<R> one = judge(kind, run, row, seen);
                done++;
                job.progress(done - portion.size(), total);
                if (row.line() <= begun.lastLine() && rehearsed.isEmpty()) {
                    continue;
                }
                portion.add(row);
                judged.add(one);
                if (portion.size() == Imports.PORTION || !all.hasNext()) {
                    take(kind, run, List.copyOf(portion), List.copyOf(judged), rehearsed, portions);
                    portion.clear();
                    judged.clear();
                    job.progress(done, total);
                }
            }
        }
    }

    /**
     * A row as read.
     *
     * @param faults why it is refused already; the feature is not asked about it then
     */
    private record Judged<R>(R row, List<Violation> faults) {}

    private static <R> Judged<R> judge(Import<R> kind, ImportRun run, SheetRow row, Map<Object, Integer> seen) {
        ImportRow read = new ImportRow(row, run.mapping());
        R record = kind.read(read);
        if (row.merged()) {
            return new Judged<>(record, List.of(Violation.of("", "import.merged")));
        }
        if (read.violations().isEmpty()) {
            Optional<Integer> first = kind.key(record).map(key -> seen.putIfAbsent(key, row.line()));
            first.ifPresent(line -> read.violations().add("", "import.duplicate", String.valueOf(line)));
        }
        try {
            read.violations().done();
            return new Judged<>(record, List.of());
        } catch (InvalidException e) {
            return new Judged<>(record, e.violations());
        }
    }

    private <R> void take(
            Import<R> kind,
            ImportRun run,
            List<SheetRow> rows,
            List<Judged<R>> judged,
            Optional<Map<RowOutcome.Kind, Integer>> shown,
            Portions portions) {
        if (shown.isEmpty()) {
            database.change(sql -> portions.taken(
                    rows, outcomes(kind, judged, new Portion(sql, run.id(), run.options(), false)), Map.of(), sql));
            return;
        }
        int told = Math.max(0, SHOWN_OF_EACH - shown.get().getOrDefault(RowOutcome.Kind.CHANGED, 0));
        Rehearsed rehearsed;
        Instant began = clock.instant();
        try {
            rehearsed = database.<Rehearsed>write(sql -> {
                List<RowOutcome> outcomes = outcomes(kind, judged, new Portion(sql, run.id(), run.options(), true));
                throw new RolledBack(new Rehearsed(outcomes, changes(outcomes, told, began)));
            });
        } catch (RolledBack rolledBack) {
            rehearsed = rolledBack.rehearsed;
        }
        Rehearsed came = rehearsed;
        database.change(sql -> portions.taken(rows, came.outcomes(), came.changes(), sql));
    }

    /**
     * What the audit tells of records that were changed, before all of it is rolled back.
     *
     * @param most of how many records: no more are shown
     */
    private Map<UUID, ImportedRow.Changes> changes(List<RowOutcome> outcomes, int most, Instant began) {
        Map<UUID, ImportedRow.Changes> changes = new HashMap<>();
        outcomes.stream()
                .filter(outcome -> outcome.kind() == RowOutcome.Kind.CHANGED)
                .limit(most)
                .flatMap(outcome -> outcome.record().stream())
                .forEach(record -> {
                    List<AuditEvent> events = audit.history(record, 0, EVENTS_OF_A_ROW).stream()
                            .filter(event ->
                                    event.subject().filter(record::equals).isPresent())
                            // A record that was changed had been made before, be it in the same moment.
                            .takeWhile(event -> !event.action().equals("CREATED"))
                            .filter(event -> !event.at().isBefore(began)
                                    && !event.changes().isEmpty())
                            .toList();
                    if (!events.isEmpty()) {
                        changes.put(
                                record,
                                new ImportedRow.Changes(events.getFirst().subjectType(), together(events)));
                    }
                });
        return changes;
    }

    /** A row may take several steps with a record, such as words and a state: each field from its first value to its last. */
    private static List<Change> together(List<AuditEvent> newestFirst) {
        Map<String, Change> fields = new LinkedHashMap<>();
        newestFirst.reversed().stream()
                .flatMap(event -> event.changes().stream())
                .forEach(change -> fields.merge(
                        change.field(),
                        change,
                        (first, last) -> new Change(first.field(), first.before(), last.after())));
        return List.copyOf(fields.values());
    }

    private static <R> List<RowOutcome> outcomes(Import<R> kind, List<Judged<R>> judged, Portion portion) {
        List<R> good = judged.stream()
                .filter(row -> row.faults().isEmpty())
                .map(Judged::row)
                .collect(Collectors.toCollection(ArrayList::new));
        List<RowOutcome> taken = good.isEmpty() ? List.of() : kind.take(good, portion);
        if (taken.size() != good.size()) {
            throw new IllegalStateException("The import " + kind.kind() + " answered " + taken.size() + " outcomes for "
                    + good.size() + " rows");
        }
        Iterator<RowOutcome> next = taken.iterator();
        return judged.stream()
                .map(row -> row.faults().isEmpty() ? next.next() : RowOutcome.refused(row.faults()))
                .toList();
    }

    JobResult undo(JobRun job) {
        ImportId id = importOf(job);
        // The file may be gone by now: taking back needs only what came of its rows.
        ImportRun run = database.read(sql -> sql.select(ImportRows.WITHOUT_CONTENT)
                        .from(IMPORT_RUN)
                        .where(IMPORT_RUN.ID.eq(id.value()))
                        .fetchOptional(ImportRows::run))
                .orElseThrow(() -> new NotFoundException(id));
        Import<?> kind = kinds.required(run.kind());
        int total = database.read(sql -> sql.fetchCount(IMPORT_ROW, back(run)));
        int done = 0;
        while (true) {
            List<Optional<Violation>> portion = database.write(sql -> undoPortion(sql, job, kind, run));
            if (portion.isEmpty()) {
                break;
            }
            done += portion.size();
            job.progress(done, Math.max(total, done));
        }
        Condition wasBack = IMPORT_ROW.RUN_ID.eq(run.id().value()).and(IMPORT_ROW.TAKEN_BACK);
        int all = database.read(sql -> sql.fetchCount(IMPORT_ROW, wasBack));
        int stayed = database.read(sql -> sql.fetchCount(IMPORT_ROW, wasBack.and(IMPORT_ROW.FAULTS_JSON.isNotNull())));
        database.change(sql -> {
            sql.update(IMPORT_RUN)
                    .set(IMPORT_RUN.STATE, ImportRun.State.UNDONE.name())
                    .set(IMPORT_RUN.KEPT, stayed)
                    .set(IMPORT_RUN.ENDED_AT, clock.instant())
                    .where(IMPORT_RUN.ID.eq(run.id().value()))
                    .execute();
            audit.record(
                    "IMPORT_UNDONE",
                    Subject.of("IMPORT", run.id().value()),
                    run.fileName(),
                    new Change.Collector()
                            .field("takenBack", all - stayed)
                            .field("kept", stayed)
                            .changes());
        });
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("takenBack", all - stayed);
        counts.put("kept", stayed);
        return new JobResult(counts, Optional.of(Subject.of("IMPORT", run.id().value())));
    }

    private static Condition back(ImportRun run) {
        return IMPORT_ROW
                .RUN_ID
                .eq(run.id().value())
                .and(IMPORT_ROW.TAKEN_BACK.isFalse())
                .and(IMPORT_ROW.OUTCOME.in(RowOutcome.Kind.MADE.name(), RowOutcome.Kind.CHANGED.name()));
    }

    private List<Optional<Violation>> undoPortion(DSLContext sql, JobRun job, Import<?> kind, ImportRun run) {
        var rows = sql.select(IMPORT_ROW.LINE, IMPORT_ROW.OUTCOME, IMPORT_ROW.RECORD_ID, IMPORT_ROW.BEFORE)
                .from(IMPORT_ROW)
                .where(back(run))
                .orderBy(IMPORT_ROW.LINE.desc())
                .limit(Imports.PORTION)
                .fetch(row -> new Taking.StoredRow(
                        row.get(IMPORT_ROW.LINE),
                        RowOutcome.Kind.valueOf(row.get(IMPORT_ROW.OUTCOME)),
                        row.get(IMPORT_ROW.RECORD_ID),
                        row.get(IMPORT_ROW.BEFORE)));
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Optional<Violation>> kept = kind.takeBack(rows, new Portion(sql, run.id(), run.options(), false));
        ImportRows.takenBack(
                sql, run.id(), rows.stream().map(Taking.StoredRow::line).toList(), kept);
        job.checkpoint(Map.of("line", String.valueOf(rows.getLast().line())));
        return kept;
    }

    /** Ends a run: its state and one event with what came of it. */
    private void end(ImportRun run, ImportRun.State state, String action) {
        database.change(sql -> {
            Map<RowOutcome.Kind, Integer> counts = sql.update(IMPORT_RUN)
                    .set(IMPORT_RUN.STATE, state.name())
                    .set(IMPORT_RUN.ENDED_AT, clock.instant())
                    .where(IMPORT_RUN.ID.eq(run.id().value()), IMPORT_RUN.STATE.eq(ImportRun.State.RUNNING.name()))
                    .returning(IMPORT_RUN.COUNTS_JSON)
                    .fetchOptional(row -> ImportRows.counts(row.get(IMPORT_RUN.COUNTS_JSON)))
                    .orElse(Map.of());
            Change.Collector changes =
                    new Change.Collector().field("kind", run.kind()).field("sha256", run.sha256());
            counts.forEach((kind, count) -> changes.field(kind.name(), count));
            audit.record(action, Subject.of("IMPORT", run.id().value()), run.fileName(), changes.changes());
        });
    }

    private static JobResult result(Map<RowOutcome.Kind, Integer> counts, ImportId id) {
        Map<String, Integer> told = new LinkedHashMap<>();
        for (RowOutcome.Kind kind : RowOutcome.Kind.values()) {
            told.put(kind.name(), counts.getOrDefault(kind, 0));
        }
        return new JobResult(told, Optional.of(Subject.of("IMPORT", id.value())));
    }

    private static String label(SheetRow row) {
        String label = row.cells().stream()
                .map(cell -> cell.text())
                .filter(text -> !text.isEmpty())
                .limit(LABEL_CELLS)
                .collect(Collectors.joining(" · "));
        return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    }
}
