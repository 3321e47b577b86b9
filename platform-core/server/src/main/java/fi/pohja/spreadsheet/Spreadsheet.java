package fi.pohja.spreadsheet;

import fi.pohja.problem.InvalidException;
import fi.pohja.spreadsheet.internal.Csv;
import fi.pohja.spreadsheet.internal.Xlsx;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A table in a file somebody has made: xlsx, or csv in UTF-8, UTF-16 or Windows-1252 with semicolons, commas or tabs.
 * Rows are read as they are asked for. Any thread; what is opened holds nothing that must be closed, except a stream of
 * rows.
 */
public interface Spreadsheet {

    /**
     * Looks into a file.
     *
     * @param fileName decides nothing; what the content is decides
     * @param content kept, not copied
     * @throws InvalidException at {@code file}: {@code sheet.empty}; {@code sheet.old} for xls, {@code sheet.type} for
     *     what is no table, {@code sheet.locked} for a password, {@code sheet.broken}, {@code sheet.encoding} for bytes
     *     that are no text in any encoding known here, {@code sheet.heading} when no row looks like headings
     */
    static Spreadsheet open(String fileName, byte[] content) {
        if (content.length == 0) {
            throw InvalidException.of("file", "sheet.empty");
        }
        boolean zip = content.length > 4 && content[0] == 'P' && content[1] == 'K';
        boolean compound = content.length > 4 && (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf;
        if (compound) {
            boolean xls = fileName.toLowerCase(Locale.ROOT).endsWith(".xls");
            throw InvalidException.of("file", xls ? "sheet.old" : "sheet.locked");
        }
        return zip ? Xlsx.open(content) : Csv.open(content);
    }

    /** The names of the sheets that are not hidden; one without a name in csv. */
    List<String> sheets();

    /** The same file, reading another sheet; the first one is read unless something else is said. */
    Spreadsheet sheet(int number);

    /** How the characters were encoded, such as {@code windows-1252}; for csv only, else empty. */
    String encoding();

    /** The row with the headings: the first of the first 30 rows with the most cells that are texts. */
    SheetRow heading();

    /** The rows below the heading that are not empty, in their order; to be closed. */
    Stream<SheetRow> rows();

    /** Merged cells that reach below the heading, such as {@code A7:A9}, at most 20. */
    List<String> merged();
}
