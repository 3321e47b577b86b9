package fi.pohja.importing;

import fi.pohja.spreadsheet.SheetRow;
import java.util.List;
import java.util.Map;

/**
 * What an uploaded file holds, for choosing columns.
 *
 * @param sheets names of the sheets; one in csv
 * @param encoding of csv, else empty
 * @param merged merged cells below the heading, such as {@code A7:A9}
 * @param sample the first rows
 * @param mapping as this user's region mapped these headings the last time, else as guessed from them
 * @param remembered whether the mapping is from the last time
 */
public record ImportFile(
        List<String> sheets,
        String encoding,
        List<String> merged,
        SheetRow heading,
        List<SheetRow> sample,
        Map<String, Integer> mapping,
        boolean remembered) {

    public ImportFile {
        sheets = List.copyOf(sheets);
        merged = List.copyOf(merged);
        sample = List.copyOf(sample);
        mapping = Map.copyOf(mapping);
    }
}
