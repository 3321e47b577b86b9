package fi.pohja.importing;

import fi.pohja.audit.Change;
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
 * @param changes in a preview of a row that would change a record: what would be otherwise; else empty
 */
public record ImportedRow(
        int line,
        String label,
        RowOutcome.Kind outcome,
        Optional<UUID> record,
        List<Violation> faults,
        Optional<Changes> changes) {

    public ImportedRow {
        faults = List.copyOf(faults);
    }

    /**
     * What a row would change, as the audit would tell it.
     *
     * @param subjectType the kind of record, such as {@code MEASURE}
     */
    public record Changes(String subjectType, List<Change> fields) {
        public Changes {
            fields = List.copyOf(fields);
        }
    }
}
