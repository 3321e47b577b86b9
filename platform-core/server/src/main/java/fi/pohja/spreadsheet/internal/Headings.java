package fi.pohja.spreadsheet.internal;

import fi.pohja.problem.InvalidException;
import fi.pohja.spreadsheet.SheetRow;
import java.util.List;

/** Finds the row of headings: titles and dates of printing often stand above it. */
final class Headings {

    /** How many rows are looked at. */
    static final int ROWS = 30;

    private Headings() {}

    static SheetRow find(List<SheetRow> first) {
        SheetRow best = null;
        long most = 0;
        for (SheetRow row : first) {
            long texts = row.cells().stream()
                    .filter(cell -> !cell.isEmpty()
                            && cell.number().isEmpty()
                            && cell.date().isEmpty())
                    .count();
            if (texts > most) {
                best = row;
                most = texts;
            }
        }
        if (best == null) {
            throw InvalidException.of("file", "sheet.heading");
        }
        return best;
    }

    static boolean empty(SheetRow row) {
        return row.cells().stream().allMatch(cell -> cell.isEmpty());
    }
}
