package fi.pohja.spreadsheet.internal;

import fi.pohja.spreadsheet.ExportColumn;
import fi.pohja.spreadsheet.ExportTable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as xlsx. */
public final class XlsxWriting {

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final double NARROWEST = 10;
    private static final double WIDEST = 60;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/?*\\[\\]:]");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]");

    private XlsxWriting() {}

    public static void write(ExportTable table, OutputStream out) throws IOException {
        List<ExportColumn> columns = table.columns();
        try (Workbook workbook = new Workbook(kept(out), "Pohja", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName(table.name()));
            double[] widths = new double[columns.size()];
            for (int at = 0; at < columns.size(); at++) {
                sheet.value(0, at, text(columns.get(at).heading()));
                sheet.style(0, at).bold().wrapText(true).set();
                widths[at] = columns.get(at).heading().length() + 2;
                String format = format(columns.get(at).type());
                if (!format.isEmpty()) {
                    sheet.style(at).format(format).set();
                }
            }
            int line = 0;
            for (List<?> row : table.rows()) {
                line++;
                for (int at = 0; at < row.size(); at++) {
                    ExportColumn column = columns.get(at);
                    Object value = row.get(at) instanceof Optional<?> optional ? optional.orElse(null) : row.get(at);
                    if (value != null && !value.equals("")) {
                        set(sheet, line, at, column, value);
                        widths[at] = Math.max(widths[at], Math.min(width(value), WIDEST));
                    }
                }
            }
            for (int at = 0; at < columns.size(); at++) {
                sheet.width(at, Math.clamp(widths[at], NARROWEST, WIDEST));
            }
            sheet.freezePane(0, 1);
            if (!columns.isEmpty()) {
                sheet.setAutoFilter(0, 0, line, columns.size() - 1);
            }
        }
    }

    private static void set(Worksheet sheet, int line, int at, ExportColumn column, Object value) {
        switch (value) {
            case BigDecimal euros
            when column.type() == ExportColumn.Type.EUROS ->
                sheet.value(line, at, euros.setScale(2, RoundingMode.HALF_UP));
            case Number number -> sheet.value(line, at, number);
            case LocalDate day -> sheet.value(line, at, day);
            case Instant time ->
                sheet.value(line, at, time.atZone(CsvWriting.HELSINKI).toLocalDateTime());
            case Boolean yes -> sheet.value(line, at, yes);
            // A text is stored as a text: no spreadsheet program calculates it.
            default -> sheet.value(line, at, text(value.toString()));
        }
        String format = format(column.type());
        if (!format.isEmpty()) {
            sheet.style(line, at).format(format).set();
        }
    }

    private static String format(ExportColumn.Type type) {
        return switch (type) {
            case TEXT, NUMBER -> "";
            case EUROS -> "#,##0.00";
            case SHARE -> "0.0%";
            case DATE -> "d.m.yyyy";
            case TIME -> "d.m.yyyy h:mm";
        };
    }

    private static double width(Object value) {
        return value.toString().length() + 2.0;
    }

    private static String text(String text) {
        String clean = NOT_IN_XML.matcher(text).replaceAll("");
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }

    private static String sheetName(String name) {
        String clean = NOT_IN_NAMES.matcher(name).replaceAll(" ").strip();
        String short31 = clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
        return short31.isEmpty() ? "1" : short31;
    }

    /** Whoever opened the stream closes it. */
    private static OutputStream kept(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
