package fi.pohja.spreadsheet.internal;

import fi.pohja.problem.InvalidException;
import fi.pohja.spreadsheet.SheetRow;
import fi.pohja.spreadsheet.Spreadsheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook as Excel and its like store it. */
public final class Xlsx implements Spreadsheet {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final byte[] content;
    private final List<String> names;
    private final List<Integer> indexes;
    private final int sheet;
    private final SheetRow heading;
    private final MergedCells merged;

    private Xlsx(byte[] content, List<String> names, List<Integer> indexes, int sheet) {
        this.content = content;
        this.names = names;
        this.indexes = indexes;
        this.sheet = sheet;
        this.merged = MergedCells.find(content, names.get(sheet));
        try (Stream<SheetRow> rows = all()) {
            this.heading = Headings.find(rows.limit(Headings.ROWS).toList());
        }
    }

    public static Spreadsheet open(byte[] content) {
        SafeArchive.check(content);
        List<String> names = new ArrayList<>();
        List<Integer> indexes = new ArrayList<>();
        try (ReadableWorkbook workbook = workbook(content);
                Stream<Sheet> sheets = workbook.getSheets()) {
            sheets.filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                    .forEach(candidate -> {
                        names.add(candidate.getName());
                        indexes.add(candidate.getIndex());
                    });
        } catch (IOException | ExcelReaderException e) {
            throw InvalidException.of("file", "sheet.broken");
        }
        if (names.isEmpty()) {
            throw InvalidException.of("file", "sheet.empty");
        }
        return new Xlsx(content, List.copyOf(names), List.copyOf(indexes), 0);
    }

    private static ReadableWorkbook workbook(byte[] content) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
    }

    @Override
    public List<String> sheets() {
        return names;
    }

    @Override
    public Spreadsheet sheet(int number) {
        if (number < 0 || number >= names.size()) {
            throw new IllegalArgumentException("There are " + names.size() + " sheets");
        }
        return number == sheet ? this : new Xlsx(content, names, indexes, number);
    }

    @Override
    public String encoding() {
        return "";
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
        return merged.below(heading.line());
    }

    private Stream<SheetRow> all() {
        try {
            ReadableWorkbook workbook = workbook(content);
            Sheet read = workbook.getSheet(indexes.get(sheet)).orElseThrow();
            XlsxCells cells = new XlsxCells(workbook.isDate1904());
            return read.openStream()
                    .map(row -> new SheetRow(row.getRowNum(), cells.read(row), merged.reaches(row.getRowNum())))
                    .onClose(() -> close(workbook));
        } catch (IOException | ExcelReaderException e) {
            throw InvalidException.of("file", "sheet.broken");
        }
    }

    private static void close(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
