package fi.pohja.importing;

import fi.pohja.problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of a row, for people.
 *
 * @param line as the spreadsheet program numbers it
 * @param label the first cells, to recognise the row by
 * @param faults why it was refused
 */
public record ImportedRow(
        int line, String label, RowOutcome.Kind outcome, Optional<UUID> record, List<Violation> faults) {

    public ImportedRow {
        faults = List.copyOf(faults);
    }
}
