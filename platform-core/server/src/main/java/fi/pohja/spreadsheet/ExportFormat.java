package fi.pohja.spreadsheet;

import fi.pohja.spreadsheet.internal.CsvWriting;
import fi.pohja.spreadsheet.internal.XlsxWriting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a table is written. Texts that a spreadsheet program would take for formulas are written so that it does not. Any
 * thread.
 */
public enum ExportFormat {
    /** Typed cells under a heading that stays in view, with a filter. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** As Finnish Excel opens it by a double click: UTF-8 with a byte order mark, semicolons, decimal commas, CRLF. */
    CSV("text/csv; charset=utf-8", "csv");

    private static final Pattern NOT_FOR_FILES = Pattern.compile("[^\\p{L}\\p{N}._-]+");

    private final String mediaType;
    private final String ending;

    ExportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name of a file with this table. */
    public String fileName(String table) {
        String cleaned = NOT_FOR_FILES.matcher(table.strip()).replaceAll("-");
        return (cleaned.isEmpty() ? "export" : cleaned.toLowerCase(Locale.ROOT)) + "." + ending;
    }

    /** Writes a table; does not close the stream. */
    public void write(ExportTable table, OutputStream out) throws IOException {
        switch (this) {
            case XLSX -> XlsxWriting.write(table, out);
            case CSV -> CsvWriting.write(table, out);
        }
    }

    /** The whole file. */
    public byte[] write(ExportTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
