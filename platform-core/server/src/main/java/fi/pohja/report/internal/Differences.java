package fi.pohja.report.internal;

import fi.pohja.report.ReportChange;
import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportDocument.Block;
import fi.pohja.report.ReportDocument.Part;
import fi.pohja.report.ReportDocument.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two documents row by row: what is new, what is gone, what has another value. */
final class Differences {

    private Differences() {}

    static List<ReportChange> between(ReportDocument before, ReportDocument now) {
        List<ReportChange> changes = new ArrayList<>();
        for (Part part : now.parts()) {
            before.parts().stream()
                    .filter(old -> old.part() == part.part())
                    .findFirst()
                    .ifPresent(old -> compare(old, part, changes));
        }
        return changes;
    }

    private static void compare(Part before, Part now, List<ReportChange> changes) {
        for (Block block : now.blocks()) {
            before.blocks().stream()
                    .filter(old -> old.caption().equals(block.caption()))
                    .findFirst()
                    .ifPresent(old -> compare(now, old, block, changes));
        }
    }

    private static void compare(Part part, Block before, Block now, List<ReportChange> changes) {
        String where = now.caption().isEmpty() ? part.heading() : part.heading() + ": " + now.caption();
        Map<String, Row> old = new LinkedHashMap<>();
        before.rows().forEach(row -> old.put(row.key(), row));
        for (Row row : now.rows()) {
            Row was = old.remove(row.key());
            if (was == null) {
                changes.add(new ReportChange(part.part(), where, name(row), "", "", rest(row)));
            } else {
                cells(part, where, now, was, row, changes);
            }
        }
        old.values().forEach(gone -> changes.add(new ReportChange(part.part(), where, name(gone), "", rest(gone), "")));
    }

    private static void cells(Part part, String where, Block block, Row before, Row now, List<ReportChange> changes) {
        int columns = Math.min(
                Math.min(before.cells().size(), now.cells().size()),
                block.columns().size());
        for (int column = 0; column < columns; column++) {
            String was = before.cells().get(column);
            String is = now.cells().get(column);
            if (!was.equals(is)) {
                changes.add(new ReportChange(
                        part.part(),
                        where,
                        name(now),
                        block.columns().get(column).heading(),
                        was,
                        is));
            }
        }
    }

    private static String name(Row row) {
        return row.cells().isEmpty() ? row.key() : row.cells().getFirst();
    }

    /** Never empty, so that a new row of one cell is told from a changed one. */
    private static String rest(Row row) {
        String rest = String.join(
                ", ",
                row.cells().stream().skip(1).filter(cell -> !cell.isBlank()).toList());
        return rest.isEmpty() ? name(row) : rest;
    }
}
