package fi.pohja.content.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.pohja.tenancy.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A CSV file with a header row, read so that every fault can be said with its line. Not thread-safe. */
final class CsvFile {

    private final Path path;
    private final List<YamlFile.Problem> problems = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private CsvFile(Path path) {
        this.path = path;
    }

    /** Reads a file that must have these columns; it may have others. */
    static CsvFile read(Path path, List<String> columns) {
        CsvFile file = new CsvFile(path);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            for (NamedCsvRecord row : reader) {
                if (file.lines.isEmpty() && file.problems.isEmpty()) {
                    var missing = new TreeSet<>(columns);
                    missing.removeAll(row.getHeader());
                    if (!missing.isEmpty()) {
                        file.problem(1, "the columns " + missing + " are missing");
                        return file;
                    }
                }
                file.lines.add(file.new Line(row));
            }
            if (file.lines.isEmpty()) {
                file.problem(1, "the file has no rows");
            }
        } catch (CsvParseException e) {
            file.problem(file.lines.isEmpty() ? 1 : file.lines.getLast().number + 1, "no valid CSV: " + e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            file.problem(1, "the file cannot be read as UTF-8: " + e.getMessage());
        }
        return file;
    }

    List<Line> lines() {
        return lines;
    }

    List<YamlFile.Problem> problems() {
        return problems;
    }

    private void problem(int line, String reason) {
        problems.add(new YamlFile.Problem(path, line, reason));
    }

    /** One row. An accessor that finds a fault notes it and returns something harmless. */
    final class Line {

        private final NamedCsvRecord row;
        private final int number;

        private Line(NamedCsvRecord row) {
            this.row = row;
            this.number = Math.toIntExact(row.getStartingLineNumber());
        }

        void fault(String reason) {
            problem(number, reason);
        }

        /** A text that may be empty. */
        String text(String column) {
            return row.findField(column)
                    .orElseGet(() -> {
                        fault("the row ends before the column " + column);
                        return "";
                    })
                    .strip();
        }

        String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                fault(column + " is missing");
            }
            return text;
        }

        int number(String column) {
            String text = required(column);
            try {
                return text.isEmpty() ? 0 : Integer.parseInt(text);
            } catch (NumberFormatException e) {
                fault(column + " must be a whole number, not " + text);
                return 0;
            }
        }

        LocalDate date(String column) {
            String text = required(column);
            try {
                return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                fault(column + " must be a date such as 2024-12-31, not " + text);
                return LocalDate.EPOCH;
            }
        }
    }
}
