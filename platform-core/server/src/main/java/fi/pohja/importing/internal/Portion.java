package fi.pohja.importing.internal;

import fi.pohja.access.DeniedException;
import fi.pohja.importing.ImportId;
import fi.pohja.importing.RowOutcome;
import fi.pohja.importing.Taking;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** A portion in its transaction. */
record Portion(DSLContext sql, ImportId id, Map<String, String> options, boolean rehearsal) implements Taking {

    @Override
    public Optional<String> option(String key) {
        return Optional.ofNullable(options.get(key)).filter(value -> !value.isEmpty());
    }

    @Override
    public <R> List<RowOutcome> oneByOne(List<R> rows, Function<R, RowOutcome> take) {
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (R row : rows) {
            outcomes.add(apart(() -> take.apply(row), RowOutcome::refused));
        }
        return outcomes;
    }

    @Override
    public List<Optional<Violation>> backOneByOne(List<StoredRow> rows, Consumer<StoredRow> takeBack) {
        List<Optional<Violation>> kept = new ArrayList<>(rows.size());
        for (StoredRow row : rows) {
            kept.add(apart(
                    () -> {
                        takeBack.accept(row);
                        return Optional.empty();
                    },
                    faults -> Optional.of(faults.getFirst())));
        }
        return kept;
    }

    private interface Work<T> {
        T run();
    }

    /** Runs work in a savepoint; what the user can be told is told, and leaves nothing behind. */
    private <T> T apart(Work<T> work, Function<List<Violation>, T> refused) {
        sql.execute("savepoint import_row");
        List<Violation> faults;
        try {
            T outcome = work.run();
            sql.execute("release savepoint import_row");
            return outcome;
        } catch (InvalidException e) {
            faults = e.violations();
        } catch (NotFoundException e) {
            faults = List.of(Violation.of("", "import.gone"));
        } catch (ChangedMeanwhileException e) {
            faults = List.of(Violation.of("", "import.changed"));
        } catch (DeniedException e) {
            faults = List.of(Violation.of("", "import.denied"));
        } catch (IntegrityConstraintViolationException e) {
            faults = List.of(Violation.of("", "import.used"));
        }
        sql.execute("rollback to savepoint import_row");
        sql.execute("release savepoint import_row");
        return refused.apply(faults);
    }
}
