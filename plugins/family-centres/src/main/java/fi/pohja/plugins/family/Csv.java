package fi.pohja.plugins.family;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rows as a file that spreadsheets in Finland open: semicolons, UTF-8 with a byte order mark. */
final class Csv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer writer;

    /** On the host's stream, which stays open. */
    Csv(OutputStream out) throws IOException {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
    }

    /** One row. A cell that a spreadsheet would take for a formula is written as text. */
    void row(List<String> cells) throws IOException {
        writer.write(cells.stream().map(Csv::cell).collect(Collectors.joining(";")) + "\r\n");
        writer.flush();
    }

    private static String cell(String text) {
        String safe = text.matches("[=+\\-@\\t\\r].*") && !text.matches("-?[0-9.,]+") ? "'" + text : text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
