package fi.pohja.importing.internal;

import static fi.pohja.schema.tenant.Tables.IMPORT_ROW;
import static fi.pohja.schema.tenant.Tables.IMPORT_RUN;

import fi.pohja.audit.Change;
import fi.pohja.importing.ImportId;
import fi.pohja.importing.ImportRun;
import fi.pohja.importing.ImportedRow;
import fi.pohja.importing.RowOutcome;
import fi.pohja.job.JobId;
import fi.pohja.problem.Violation;
import fi.pohja.table.Documents;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** From rows of imports to records and back. */
final class ImportRows {

    static final Field<?>[] WITHOUT_CONTENT = IMPORT_RUN
            .fieldStream()
            .filter(field -> !field.equals(IMPORT_RUN.CONTENT))
            .toArray(Field<?>[]::new);

    private ImportRows() {}

    static ImportRun run(Record row) {
        return new ImportRun(
                new ImportId(row.get(IMPORT_RUN.ID)),
                row.get(IMPORT_RUN.KIND),
                ImportRun.State.valueOf(row.get(IMPORT_RUN.STATE)),
                row.get(IMPORT_RUN.FILE_NAME),
                row.get(IMPORT_RUN.SIZE),
                HexFormat.of().formatHex(row.get(IMPORT_RUN.SHA256)),
                row.get(IMPORT_RUN.SHEET),
                mapping(row.get(IMPORT_RUN.MAPPING_JSON)),
                Documents.texts(row.get(IMPORT_RUN.OPTIONS_JSON)),
                counts(row.get(IMPORT_RUN.COUNTS_JSON)),
                row.get(IMPORT_RUN.KEPT),
                Optional.ofNullable(row.get(IMPORT_RUN.JOB_ID)).map(JobId::new),
                row.get(IMPORT_RUN.USER_NAME),
                row.get(IMPORT_RUN.CREATED_AT),
                Optional.ofNullable(row.get(IMPORT_RUN.ENDED_AT)));
    }

    static Map<String, Integer> mapping(JSONB stored) {
        Map<String, Integer> mapping = new LinkedHashMap<>();
        Documents.texts(stored).forEach((key, column) -> mapping.put(key, Integer.valueOf(column)));
        return mapping;
    }

    static JSONB ofMapping(Map<String, Integer> mapping) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping.forEach((key, column) -> texts.put(key, String.valueOf(column)));
        return Documents.ofTexts(texts);
    }

    static Map<RowOutcome.Kind, Integer> counts(JSONB stored) {
        Map<RowOutcome.Kind, Integer> counts = new EnumMap<>(RowOutcome.Kind.class);
        Documents.texts(stored)
                .forEach((kind, count) -> counts.put(RowOutcome.Kind.valueOf(kind), Integer.valueOf(count)));
        return counts;
    }

    static JSONB ofCounts(Map<RowOutcome.Kind, Integer> counts) {
        Map<String, String> texts = new LinkedHashMap<>();
        counts.forEach((kind, count) -> texts.put(kind.name(), String.valueOf(count)));
        return Documents.ofTexts(texts);
    }

    static ImportedRow row(Record row) {
        return new ImportedRow(
                row.get(IMPORT_ROW.LINE),
                row.get(IMPORT_ROW.LABEL),
                RowOutcome.Kind.valueOf(row.get(IMPORT_ROW.OUTCOME)),
                Optional.ofNullable(row.get(IMPORT_ROW.RECORD_ID)),
                Documents.faults(row.get(IMPORT_ROW.FAULTS_JSON)),
                Optional.ofNullable(row.get(IMPORT_ROW.SUBJECT_TYPE))
                        .map(type -> new ImportedRow.Changes(type, changes(row.get(IMPORT_ROW.CHANGES_JSON)))));
    }

    private static List<Change> changes(JSONB stored) {
        return Documents.lists(stored).stream()
                .map(change -> new Change(change.get(0), value(change.get(1)), value(change.get(2))))
                .toList();
    }

    private static Optional<String> value(String stored) {
        return Optional.of(stored).filter(words -> !words.isEmpty());
    }

    private static JSONB ofChanges(List<Change> changes) {
        return Documents.ofLists(changes.stream()
                .map(change -> List.of(
                        change.field(),
                        change.before().orElse(""),
                        change.after().orElse("")))
                .toList());
    }

    /** A row's outcome to be kept, in a preview with what it would change. */
    record Kept(int line, String label, RowOutcome outcome, Optional<ImportedRow.Changes> changes) {

        Kept(int line, String label, RowOutcome outcome) {
            this(line, label, outcome, Optional.empty());
        }
    }

    static void insert(DSLContext sql, ImportId run, List<Kept> rows) {
        if (rows.isEmpty()) {
            return;
        }
        // One prepared statement for all rows: a statement of its own for each would be parsed and planned each time.
        var insert = sql.batch(sql.insertInto(
                        IMPORT_ROW,
                        IMPORT_ROW.RUN_ID,
                        IMPORT_ROW.LINE,
                        IMPORT_ROW.LABEL,
                        IMPORT_ROW.OUTCOME,
                        IMPORT_ROW.RECORD_ID,
                        IMPORT_ROW.BEFORE,
                        IMPORT_ROW.FAULTS_JSON,
                        IMPORT_ROW.SUBJECT_TYPE,
                        IMPORT_ROW.CHANGES_JSON)
                .values((UUID) null, null, null, null, null, null, null, null, null));
        for (Kept row : rows) {
            insert = insert.bind(
                    run.value(),
                    row.line(),
                    row.label().replace("\0", ""),
                    row.outcome().kind().name(),
                    row.outcome().record().orElse(null),
                    row.outcome().before(),
                    row.outcome().faults().isEmpty()
                            ? null
                            : Documents.ofFaults(row.outcome().faults()),
                    row.changes().map(ImportedRow.Changes::subjectType).orElse(null),
                    row.changes().map(changes -> ofChanges(changes.fields())).orElse(null));
        }
        insert.execute();
    }

    /**
     * Notes that rows were taken back.
     *
     * @param kept for each line why its record stays; empty when it is gone
     */
    static void takenBack(DSLContext sql, ImportId run, List<Integer> lines, List<Optional<Violation>> kept) {
        sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.TAKEN_BACK, true)
                .setNull(IMPORT_ROW.FAULTS_JSON)
                .where(IMPORT_ROW.RUN_ID.eq(run.value()), IMPORT_ROW.LINE.eq(DSL.any(lines.toArray(Integer[]::new))))
                .execute();
        for (int at = 0; at < lines.size(); at++) {
            Optional<Violation> why = kept.get(at);
            if (why.isPresent()) {
                sql.update(IMPORT_ROW)
                        .set(IMPORT_ROW.FAULTS_JSON, Documents.ofFaults(List.of(why.get())))
                        .where(IMPORT_ROW.RUN_ID.eq(run.value()), IMPORT_ROW.LINE.eq(lines.get(at)))
                        .execute();
            }
        }
    }
}
