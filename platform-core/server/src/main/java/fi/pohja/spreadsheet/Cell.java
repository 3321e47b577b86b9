package fi.pohja.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One cell. In csv everything is text; in xlsx numbers and dates know what they are.
 *
 * @param text as somebody would read it, without spaces around it; dates in ISO form, numbers with a point
 * @param number of a cell that holds a number
 * @param date of a cell that holds a date
 */
public record Cell(String text, Optional<BigDecimal> number, Optional<LocalDate> date) {

    public static final Cell EMPTY = text("");

    public static Cell text(String text) {
        return new Cell(text.strip(), Optional.empty(), Optional.empty());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
