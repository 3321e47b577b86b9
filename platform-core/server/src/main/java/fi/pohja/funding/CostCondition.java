package fi.pohja.funding;

import java.util.List;
import java.util.Optional;

/**
 * Which costs a rule meets: all tests must hold. Written as {@code tag is digital-tool and date after 2020-07-31}.
 *
 * <p>Tests: {@code category}, {@code source}, {@code tag}, {@code subarea} (its number) with {@code is}, {@code is not}
 * or {@code in (a, b)}; {@code date} with {@code before} or {@code after}; {@code amount} with {@code over} or
 * {@code under}; {@code description} with {@code contains}.
 *
 * @param tests at least one
 */
public record CostCondition(List<Test> tests) {

    /** What is asked. */
    public enum Subject {
        CATEGORY,
        SOURCE,
        TAG,
        SUBAREA,
        DATE,
        AMOUNT,
        DESCRIPTION
    }

    /** How it is compared. The words for people are the text {@code funding.condition.<subject>.<name>}. */
    public enum Comparison {
        IS,
        IS_NOT,
        IN,
        BEFORE,
        AFTER,
        OVER,
        UNDER,
        CONTAINS
    }

    /** One test; more than one value only with {@code in}. */
    public record Test(Subject subject, Comparison comparison, List<String> values) {
        public Test {
            values = List.copyOf(values);
        }
    }

    public CostCondition {
        tests = List.copyOf(tests);
    }

    /**
     * Reads a condition.
     *
     * @return empty when the text is none
     */
    public static Optional<CostCondition> read(String text) {
        return CostConditionText.read(text);
    }

    /**
     * Whether the rule meets a cost.
     *
     * @param subArea the number of the cost's sub-area
     */
    public boolean meets(CostDraft cost, Optional<Integer> subArea) {
        return tests.stream().allMatch(test -> CostConditionText.holds(test, cost, subArea));
    }

    /** The condition as it is written. */
    @Override
    public String toString() {
        return CostConditionText.write(this);
    }
}
