package fi.pohja.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Repeated measurements of one thing.
 *
 * @param values in order of size; at least one
 */
record Samples(List<Double> values) {

    Samples {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        values = List.copyOf(sorted);
    }

    static Samples of(double... measured) {
        List<Double> values = new ArrayList<>();
        for (double value : measured) {
            values.add(value);
        }
        return new Samples(values);
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double least() {
        return values.getFirst();
    }

    double most() {
        return values.getLast();
    }

    /** Half of what lies between the least and the most, as a share of the median. */
    double spread() {
        return median() == 0 ? 0 : (most() - least()) / 2 / median();
    }
}
