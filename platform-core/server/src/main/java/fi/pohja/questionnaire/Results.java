package fi.pohja.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was answered, by quarter of a year and statement.
 *
 * @param quarters such as {@code 2026/4}, the earliest first
 * @param all of everybody: a list for each quarter with a cell for each statement
 * @param groups for each group as {@code all}
 */
public record Results(List<String> quarters, List<List<Cell>> all, List<List<List<Cell>>> groups) {

    /**
     * The mean of one statement.
     *
     * @param responses how many scored it; 0 when kept back
     * @param mean with one decimal; empty when nobody scored it or it is kept back
     * @param keptBack whether too few answered for it to be shown, or it would give away another that is kept back
     */
    public record Cell(int responses, Optional<BigDecimal> mean, boolean keptBack) {

        static final Cell NONE = new Cell(0, Optional.empty(), false);
        static final Cell KEPT_BACK = new Cell(0, Optional.empty(), true);

        /** Nobody answered. */
        public static Cell none() {
            return NONE;
        }

        /** Too few answered. */
        public static Cell back() {
            return KEPT_BACK;
        }
    }
}
