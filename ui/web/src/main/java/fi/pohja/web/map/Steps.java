package fi.pohja.web.map;

import static fi.pohja.web.i18n.Wording.number;

import fi.pohja.web.pattern.RegionMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The steps of colour that values fall into: as many values in each step as possible, equal values always in one.
 *
 * @param from the least value of each step, ascending
 * @param most the greatest value of all
 */
public record Steps(List<BigDecimal> from, BigDecimal most) {

    public Steps {
        from = List.copyOf(from);
    }

    /** Steps for these values; none for no values. */
    public static Steps of(Collection<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        List<BigDecimal> from = new ArrayList<>();
        for (int step = 0; step < RegionMap.STEPS && !sorted.isEmpty(); step++) {
            BigDecimal least = sorted.get(step * sorted.size() / RegionMap.STEPS);
            if (from.isEmpty() || from.getLast().compareTo(least) < 0) {
                from.add(least);
            }
        }
        return new Steps(from, sorted.isEmpty() ? BigDecimal.ZERO : sorted.getLast());
    }

    /** The step of a value, from 0. */
    public int step(BigDecimal value) {
        int step = 0;
        while (step + 1 < from.size() && from.get(step + 1).compareTo(value) <= 0) {
            step++;
        }
        return step;
    }

    /** The words of each step, such as "1 200–4 999", in the language of the page at work; of whole numbers. */
    public List<String> legend() {
        List<String> words = new ArrayList<>();
        for (int step = 0; step < from.size(); step++) {
            BigDecimal least = from.get(step);
            BigDecimal last = step + 1 < from.size() ? from.get(step + 1).subtract(BigDecimal.ONE) : most;
            words.add(last.compareTo(least) <= 0 ? number(least) : number(least) + "–" + number(last));
        }
        return words;
    }
}
