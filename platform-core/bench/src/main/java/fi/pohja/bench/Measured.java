package fi.pohja.bench;

import java.util.Optional;

/**
 * One line of the table.
 *
 * @param what was measured
 * @param unit of the value and of the baseline, such as {@code ms}
 * @param baseline the same by the simplest means there are, measured in the same run
 * @param target what the ratio to the baseline, or without a baseline the value, should keep to
 * @param note what a reader has to know to understand the number; empty when nothing
 */
record Measured(
        String what, String unit, Samples value, Optional<Samples> baseline, Optional<Target> target, String note) {

    /** A bound on the ratio ({@code ofRatio}) or on the value itself. */
    record Target(double bound, boolean atMost, boolean ofRatio) {

        static Target atMost(double bound) {
            return new Target(bound, true, false);
        }

        static Target ratioAtMost(double bound) {
            return new Target(bound, true, true);
        }

        static Target ratioAtLeast(double bound) {
            return new Target(bound, false, true);
        }

        @Override
        public String toString() {
            return (atMost ? "≤ " : "≥ ") + Table.number(bound) + (ofRatio ? " ×" : "");
        }
    }

    static Measured of(String what, String unit, Samples value) {
        return new Measured(what, unit, value, Optional.empty(), Optional.empty(), "");
    }

    Measured against(Samples simplest) {
        return new Measured(what, unit, value, Optional.of(simplest), target, note);
    }

    Measured target(Target wanted) {
        return new Measured(what, unit, value, baseline, Optional.of(wanted), note);
    }

    Measured note(String text) {
        return new Measured(what, unit, value, baseline, target, text);
    }

    Optional<Double> ratio() {
        return baseline.map(simplest -> value.median() / simplest.median());
    }

    /** Whether the target is met; empty without one. */
    Optional<Boolean> met() {
        return target.map(wanted -> {
            double shown = wanted.ofRatio() ? ratio().orElse(Double.NaN) : value.median();
            return wanted.atMost() ? shown <= wanted.bound() : shown >= wanted.bound();
        });
    }

    /** Whether nothing was repeated, so that nobody knows what another run would say. */
    boolean once() {
        return value.values().size() == 1;
    }

    /** Whether the repeated values lie within a tenth of their median, so that another run would say the same. */
    boolean clean() {
        return value.spread() <= 0.10
                && baseline.map(simplest -> simplest.spread() <= 0.10).orElse(true);
    }
}
