package fi.pohja.indicator.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.indicator.Comparison;
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Outcome;
import fi.pohja.indicator.TargetKind;
import fi.pohja.indicator.TargetRule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for every series and every target, tried on many. A fault names the seed it comes again with. */
class TargetPropertiesTest {

    private static final List<TargetKind> KINDS = List.of(TargetKind.values());
    private static final List<Outcome> BEST_FIRST =
            List.of(Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.NOT_ASSESSED);
    private static final int FIRST = 2010;
    private static final int YEARS = 8;
    private static final int TRIES = 300;

    private static String[] values(Random random) {
        String[] values = new String[YEARS];
        for (int i = 0; i < YEARS; i++) {
            values[i] = BigDecimal.valueOf(1 + random.nextInt(200_000), 2).toPlainString();
        }
        return values;
    }

    private static TargetRule rule(Random random, TargetKind kind) {
        Comparison comparison = kind == TargetKind.GROWTH_RATE_FACTOR || random.nextBoolean()
                ? Comparison.AT_MOST
                : Comparison.AT_LEAST;
        String value = switch (kind) {
            case LEVEL -> String.valueOf(1 + random.nextInt(2_000));
            case CHANGE -> String.valueOf(random.nextInt(200) - 100);
            case GROWTH_RATE_FACTOR -> "0." + (1 + random.nextInt(9));
        };
        return Numbers.rule(kind, comparison, value, FIRST, FIRST + 3, FIRST + 4, 1 + random.nextInt(4));
    }

    private static Outcome read(TargetRule rule, String[] values) {
        return new TargetReading(rule, Numbers.series(Direction.LOWER_BETTER, FIRST, values), List.of())
                .assess()
                .outcome();
    }

    private static TargetKind kind(Random random) {
        return KINDS.get(random.nextInt(KINDS.size()));
    }

    private static void often(Consumer<Random> property) {
        for (int seed = 1; seed <= TRIES; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError fault) {
                throw new AssertionError("with seed " + seed, fault);
            }
        }
    }

    @Test
    void takingAwayANeededYearNeverGivesAnAnswer() {
        often(random -> {
            TargetKind kind = kind(random);
            TargetRule rule = rule(random, kind);
            String[] values = values(random);
            int needed = kind == TargetKind.LEVEL
                    ? 4 + random.nextInt(rule.draft().sustainedYears())
                    : random.nextInt(4 + rule.draft().sustainedYears());
            values[needed] = random.nextBoolean() ? "" : "-";

            assertEquals(Outcome.NOT_ASSESSED, read(rule, values));
        });
    }

    @Test
    void yearsThatAreNotLookedAtChangeNothing() {
        often(random -> {
            TargetRule rule = rule(random, kind(random));
            String[] values = values(random);
            Outcome before = read(rule, values);
            for (int i = 4 + rule.draft().sustainedYears(); i < YEARS; i++) {
                values[i] = "";
            }

            assertEquals(before, read(rule, values));
        });
    }

    @Test
    void changeAndGrowthDoNotDependOnTheUnit() {
        often(random -> {
            TargetRule rule = rule(random, random.nextBoolean() ? TargetKind.CHANGE : TargetKind.GROWTH_RATE_FACTOR);
            String[] values = values(random);
            String[] thousands = Arrays.stream(values)
                    .map(value -> new BigDecimal(value).movePointRight(3).toPlainString())
                    .toArray(String[]::new);

            assertEquals(read(rule, values), read(rule, thousands));
        });
    }

    @Test
    void aWiderLimitNeverMakesTheAnswerWorse() {
        often(random -> {
            TargetKind kind = kind(random);
            int years = 1 + random.nextInt(4);
            BigDecimal strict = BigDecimal.valueOf(random.nextInt(900), 2);
            BigDecimal wide = strict.add(BigDecimal.valueOf(1 + random.nextInt(100), 2));
            String[] values = values(random);
            Outcome strictly = read(
                    Numbers.rule(kind, Comparison.AT_MOST, strict.toPlainString(), FIRST, FIRST + 3, FIRST + 4, years),
                    values);
            Outcome widely = read(
                    Numbers.rule(kind, Comparison.AT_MOST, wide.toPlainString(), FIRST, FIRST + 3, FIRST + 4, years),
                    values);

            assertTrue(BEST_FIRST.indexOf(widely) <= BEST_FIRST.indexOf(strictly), strictly + " became " + widely);
        });
    }

    @Test
    void aGuardrailNeverMakesTheAnswerBetter() {
        often(random -> {
            TargetKind kind = kind(random);
            TargetRule plain = rule(random, kind);
            TargetRule guarded = Numbers.rule(
                    kind,
                    plain.draft().comparison(),
                    plain.draft().value().orElseThrow().toPlainString(),
                    FIRST,
                    FIRST + 3,
                    FIRST + 4,
                    plain.draft().sustainedYears(),
                    1,
                    String.valueOf(random.nextInt(50)));
            String[] values = values(random);
            Series guardrail = Numbers.series(
                    random.nextBoolean() ? Direction.HIGHER_BETTER : Direction.LOWER_BETTER, FIRST, values(random));

            Outcome alone = read(plain, values);
            Outcome together = new TargetReading(
                            guarded, Numbers.series(Direction.LOWER_BETTER, FIRST, values), List.of(guardrail))
                    .assess()
                    .outcome();

            assertTrue(together == alone || together == Outcome.NOT_MET, alone + " became " + together);
        });
    }

    @Test
    void completeSeriesAboveZeroAreAlwaysAnsweredForLevelAndChange() {
        often(random -> {
            assertNotEquals(
                    Outcome.NOT_ASSESSED,
                    read(rule(random, random.nextBoolean() ? TargetKind.LEVEL : TargetKind.CHANGE), values(random)));
        });
    }
}
