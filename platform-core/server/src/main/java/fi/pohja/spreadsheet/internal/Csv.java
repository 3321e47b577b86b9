package fi.pohja.spreadsheet.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fi.pohja.problem.InvalidException;
import fi.pohja.spreadsheet.Cell;
import fi.pohja.spreadsheet.SheetRow;
import fi.pohja.spreadsheet.Spreadsheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text with separators. */
public final class Csv implements Spreadsheet {

    private static final char[] SEPARATORS = {';', '\t', ','};

    private final String text;
    private final String encoding;
    private final char separator;
    private final SheetRow heading;

    private Csv(String text, String encoding, char separator) {
        this.text = text;
        this.encoding = encoding;
        this.separator = separator;
        try (Stream<SheetRow> rows = all()) {
            this.heading = Headings.find(rows.limit(Headings.ROWS).toList());
        }
    }

    public static Spreadsheet open(byte[] content) {
        Encodings.Decoded decoded = Encodings.decode(content);
        if (decoded.text().isBlank()) {
            throw InvalidException.of("file", "sheet.empty");
        }
        return new Csv(decoded.text(), decoded.encoding(), separator(decoded.text()));
    }

    /** The separator that stands most often in the first lines, outside quotation marks. */
    private static char separator(String text) {
        char best = ';';
        int most = 0;
        for (char candidate : SEPARATORS) {
            int count = 0;
            int lines = 0;
            boolean quoted = false;
            for (int at = 0; at < text.length() && lines < Headings.ROWS; at++) {
                char character = text.charAt(at);
                if (character == '"') {
                    quoted = !quoted;
                } else if (character == '\n') {
                    lines++;
                } else if (character == candidate && !quoted) {
                    count++;
                }
            }
            // Commas stand in decimals too: they count only where nothing else separates.
            if (count > most && (candidate != ',' || most == 0)) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public Spreadsheet sheet(int number) {
        return this;
    }

    @Override
    public String encoding() {
        return encoding;
    }

    @Override
    public SheetRow heading() {
        return heading;
    }

    @Override
    public Stream<SheetRow> rows() {
        return all().filter(row -> row.line() > heading.line() && !Headings.empty(row));
    }

    @Override
    public List<String> merged() {
        return List.of();
    }

    private Stream<SheetRow> all() {
        try {
            return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()
                    .map(Csv::row);
        } catch (CsvParseException broken) {
            throw InvalidException.of("file", "sheet.broken");
        }
    }

    private static SheetRow row(CsvRecord csv) {
        List<Cell> cells = new ArrayList<>(csv.getFieldCount());
        for (String field : csv.getFields()) {
            cells.add(field.isBlank() ? Cell.EMPTY : Cell.text(plain(field)));
        }
        return new SheetRow(Math.toIntExact(csv.getStartingLineNumber()), cells, false);
    }

    /** A text as it was before somebody made it safe for spreadsheet programs; see {@link CsvWriting}. */
    private static String plain(String field) {
        return field.length() > 1 && field.charAt(0) == '\'' && Formulas.looksLike(field.substring(1))
                ? field.substring(1)
                : field;
    }
}
