package fi.pohja.spreadsheet;

import java.util.List;

/**
 * A table to be written.
 *
 * @param name of the sheet and, with the ending, of the file
 * @param rows gone through once; each value a String, Number, LocalDate, Instant, Boolean or an Optional of one, as
 *     many as there are columns
 */
public record ExportTable(String name, List<ExportColumn> columns, Iterable<? extends List<?>> rows) {

    public ExportTable {
        columns = List.copyOf(columns);
    }
}
