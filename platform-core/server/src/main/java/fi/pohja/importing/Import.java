package fi.pohja.importing;

import fi.pohja.access.Permission;
import fi.pohja.problem.Violation;
import java.util.List;
import java.util.Optional;

/**
 * A kind of record that can be imported. A bean; {@link Imports} reads the file, cuts it into portions, shows the
 * preview, keeps what came of each row, and writes one summary event into the audit.
 *
 * @param <R> a row as the feature sees it
 */
public interface Import<R> {

    /**
     * Names the kind in the database; unique, never changed once released. The name for people is the text
     * {@code import.<kind>}.
     */
    String kind();

    /** What one must be allowed to do; checked before anything else. */
    Permission needs();

    /** The columns, in the order the user is shown them. */
    List<ImportColumn> columns();

    /** What the user chooses for the whole import; asked as whoever is signed in. */
    default List<ImportOption> options() {
        return List.of();
    }

    /**
     * What a row says. Faults are noted in the row; what is returned for a row with faults is not looked at. Called
     * without a transaction, in the order of the file.
     */
    R read(ImportRow row);

    /**
     * What makes two rows of one file speak of the same record, by {@code equals}; the second is refused with the first
     * one's line. Empty when rows may repeat.
     */
    default Optional<Object> key(R row) {
        return Optional.empty();
    }

    /**
     * Stores a portion of at most {@value Imports#PORTION} rows, in the order of the file, in the running transaction,
     * as the user who imports. Rows that were stored by an earlier portion are never given again.
     *
     * @return an outcome for each row, in their order
     */
    List<RowOutcome> take(List<R> rows, Taking taking);

    /**
     * Takes back what rows made or changed, the latest first, in the running transaction; records that others have
     * changed since, or that something hangs on, stay.
     *
     * @return for each row why it stays; empty when it was taken back
     */
    List<Optional<Violation>> takeBack(List<Taking.StoredRow> rows, Taking taking);
}
