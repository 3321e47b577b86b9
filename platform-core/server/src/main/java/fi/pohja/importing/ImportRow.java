package fi.pohja.importing;

import fi.pohja.problem.Violations;
import fi.pohja.spreadsheet.Cell;
import fi.pohja.spreadsheet.Numbers;
import fi.pohja.spreadsheet.SheetRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A row on its way to a record: values by the import's column keys. Faults are noted with the column as their field, so
 * that all of a row's faults are told at once; a row with faults is refused. Not thread-safe.
 */
public final class ImportRow {

    private final SheetRow row;
    private final Map<String, Integer> mapping;
    private final Violations violations = new Violations();

    /**
     * A row to read.
     *
     * @param mapping the column's number by key, counted from 0; columns that are not in the file are missing
     */
    public ImportRow(SheetRow row, Map<String, Integer> mapping) {
        this.row = row;
        this.mapping = Map.copyOf(mapping);
    }

    /** As the spreadsheet program numbers it, from 1. */
    public int line() {
        return row.line();
    }

    /** Whether the file has this column at all: what it does not have is left as it is in records that exist. */
    public boolean has(String column) {
        return mapping.containsKey(column);
    }

    /** What was found wrong so far; features add their own. */
    public Violations violations() {
        return violations;
    }

    public Cell cell(String column) {
        Integer number = mapping.get(column);
        return number == null ? Cell.EMPTY : row.cell(number);
    }

    /** A text, without spaces around it; empty when there is none. */
    public String text(String column) {
        return cell(column).text();
    }

    /** A text that must be there. */
    public String required(String column) {
        String text = text(column);
        violations.check(!text.isEmpty(), column, "required");
        return text;
    }

    /** A number with a decimal comma or point; one that is unclear ({@code 1.234}) is a fault. */
    public Optional<BigDecimal> number(String column) {
        Cell cell = cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = Numbers.number(cell);
        if (number.isEmpty()) {
            violations.add(column, Numbers.unclear(cell) ? "number.unclear" : "number", cell.text());
        }
        return number;
    }

    /** Euros, at most two decimals; may be negative. */
    public Optional<BigDecimal> euros(String column) {
        return number(column).flatMap(number -> {
            if (number.stripTrailingZeros().scale() > 2) {
                violations.add(column, "cents");
                return Optional.empty();
            }
            return Optional.of(number.setScale(2));
        });
    }

    /** A whole number. */
    public Optional<Integer> whole(String column) {
        return number(column).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException notWhole) {
                violations.add(column, "number", text(column));
                return Optional.empty();
            }
        });
    }

    /** A day of our time. */
    public Optional<LocalDate> date(String column) {
        Cell cell = cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = Numbers.date(cell);
        violations.check(date.isPresent(), column, "day", cell.text());
        violations.date(column, date);
        return date;
    }

    /** One of several words, in any case; the refusal of another one names those that may be written. */
    public <E extends Enum<E>> Optional<E> word(String column, Vocabulary<E> words) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> meant = words.meant(text);
        if (meant.isEmpty()) {
            violations.add(column, "word", text, words.choices());
        }
        return meant;
    }
}
