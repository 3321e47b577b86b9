package fi.pohja.importing.internal;

import static fi.pohja.schema.tenant.Tables.IMPORT_ROW;

import fi.pohja.importing.Import;
import fi.pohja.importing.ImportRun;
import fi.pohja.importing.RowOutcome;
import fi.pohja.problem.Violation;
import fi.pohja.spreadsheet.Cell;
import fi.pohja.spreadsheet.ExportColumn;
import fi.pohja.spreadsheet.ExportFormat;
import fi.pohja.spreadsheet.ExportTable;
import fi.pohja.spreadsheet.SheetRow;
import fi.pohja.spreadsheet.Spreadsheet;
import fi.pohja.table.Columns;
import fi.pohja.table.Documents;
import fi.pohja.tenancy.Database;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file with the refused rows, to be corrected. */
@Singleton
final class RefusedRows {

    private final Database database;
    private final Texts texts;

    RefusedRows(Database database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    byte[] write(Import<?> kind, ImportRun run, Spreadsheet table) {
        String language = Columns.readersLanguage();
        Map<Integer, String> reasons = database.read(sql -> sql.select(IMPORT_ROW.LINE, IMPORT_ROW.FAULTS_JSON)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.RUN_ID.eq(run.id().value()), IMPORT_ROW.OUTCOME.eq(RowOutcome.Kind.REFUSED.name()))
                .fetchMap(
                        IMPORT_ROW.LINE,
                        row -> Documents.faults(row.get(IMPORT_ROW.FAULTS_JSON)).stream()
                                .map(fault -> sentence(kind, fault, language))
                                .collect(Collectors.joining(" "))));
        int width = table.heading().cells().size();
        List<ExportColumn> columns = new ArrayList<>();
        table.heading().cells().forEach(cell -> columns.add(ExportColumn.text(cell.text())));
        columns.add(ExportColumn.number(texts.text(language, "import.refused.line")));
        columns.add(ExportColumn.text(texts.text(language, "import.refused.reason")));
        List<List<?>> rows;
        try (Stream<SheetRow> all = table.rows()) {
            rows = all.filter(row -> reasons.containsKey(row.line()))
                    .<List<?>>map(row -> {
                        List<Object> values = new ArrayList<>();
                        for (int at = 0; at < width; at++) {
                            values.add(value(row.cell(at)));
                        }
                        values.add(row.line());
                        values.add(reasons.getOrDefault(row.line(), ""));
                        return values;
                    })
                    .toList();
        }
        return ExportFormat.XLSX.write(new ExportTable(texts.text(language, "import.refused.sheet"), columns, rows));
    }

    private static Object value(Cell cell) {
        if (cell.number().isPresent()) {
            return cell.number().get();
        }
        return cell.date().isPresent() ? cell.date().get().toString() : cell.text();
    }

    private String sentence(Import<?> kind, Violation fault, String language) {
        String words = texts.text(
                language, "violation." + fault.code(), fault.arguments().toArray());
        return fault.field().isEmpty()
                ? words
                : texts.find(language, "import." + kind.kind() + "." + field(fault.field()))
                                .or(() -> texts.find("fi", "import." + kind.kind() + "." + field(fault.field())))
                                .map(name -> name + ": ")
                                .orElse("")
                        + words;
    }

    /** Of {@code name.fi} the part that is a column's key. */
    private static String field(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }
}
