package fi.pohja.importing;

import fi.pohja.problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** A portion of an import while it is stored, rehearsed or taken back: always inside one transaction. */
public interface Taking {

    /** The import; records may remember where they came from. */
    ImportId id();

    /** What the user chose for the whole import; empty when nothing. */
    Optional<String> option(String key);

    /**
     * Whether this is the preview. The transaction is rolled back afterwards anyhow: a feature may do the same as in
     * earnest, or only what is needed to know what would come of the rows.
     */
    boolean rehearsal();

    /**
     * Takes rows one after the other, each in a savepoint of its own: an {@link fi.pohja.problem.InvalidException},
     * {@link fi.pohja.problem.NotFoundException} or {@link fi.pohja.access.DeniedException} refuses that row alone.
     */
    <R> List<RowOutcome> oneByOne(List<R> rows, Function<R, RowOutcome> take);

    /** As {@link #oneByOne}, for taking back; what is thrown says why the record stays. */
    List<Optional<Violation>> backOneByOne(List<StoredRow> rows, Consumer<StoredRow> takeBack);

    /**
     * A row that was stored.
     *
     * @param kind MADE or CHANGED
     * @param before as the feature gave it in {@link RowOutcome#changed}
     */
    record StoredRow(int line, RowOutcome.Kind kind, UUID record, String before) {}
}
