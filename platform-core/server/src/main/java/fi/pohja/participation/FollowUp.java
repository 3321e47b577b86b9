package fi.pohja.participation;

import java.util.List;
import java.util.Optional;

/**
 * What the records say of the years of a programme.
 *
 * @param years the earliest first
 * @param figures every figure, in the order of {@link Figure}
 */
public record FollowUp(List<Integer> years, List<Counted> figures) {

    public FollowUp {
        years = List.copyOf(years);
        figures = List.copyOf(figures);
    }

    /**
     * One figure.
     *
     * @param target what is aimed at in each year
     * @param values one for each year; a share is empty where there was nothing to take a share of
     */
    public record Counted(Figure figure, Optional<Integer> target, List<Optional<Integer>> values) {

        public Counted {
            values = List.copyOf(values);
        }

        /** Whether a year's value is what is aimed at; empty without target or value. */
        public Optional<Boolean> reached(int place) {
            return target.flatMap(aim -> values.get(place).map(value -> value >= aim));
        }
    }
}
