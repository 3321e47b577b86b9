package fi.pohja.spreadsheet.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.pohja.spreadsheet.ExportColumn;
import fi.pohja.spreadsheet.ExportTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table as csv for Finnish Excel. */
public final class CsvWriting {

    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d.M.uuuu H:mm");

    private CsvWriting() {}

    public static void write(ExportTable table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(
                table.columns().stream().map(column -> safe(column.heading())).toList());
        for (List<?> row : table.rows()) {
            List<String> fields = new ArrayList<>(row.size());
            for (int at = 0; at < row.size(); at++) {
                fields.add(field(table.columns().get(at), row.get(at)));
            }
            csv.writeRecord(fields);
        }
        csv.flush();
    }

    private static String field(ExportColumn column, Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isEmpty() ? "" : field(column, optional.get());
            case BigDecimal number
            when column.type() == ExportColumn.Type.EUROS ->
                number.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
            case BigDecimal number -> number.toPlainString().replace('.', ',');
            case Number number -> number.toString().replace('.', ',');
            case LocalDate day -> DAY.format(day);
            case Instant time -> TIME.format(time.atZone(HELSINKI));
            default -> safe(value.toString());
        };
    }

    /** An apostrophe in front keeps a spreadsheet program from calculating a text. */
    private static String safe(String text) {
        return Formulas.looksLike(text) ? "'" + text : text;
    }
}
