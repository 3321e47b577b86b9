package fi.pohja.spreadsheet;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line as the spreadsheet program numbers it, from 1; in csv the line it begins on
 * @param cells by column; a row may be shorter than the heading
 * @param merged whether a merged cell reaches into this row, so that what belongs where cannot be told
 */
public record SheetRow(int line, List<Cell> cells, boolean merged) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 0; an empty one beyond the row's end. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
