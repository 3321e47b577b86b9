package fi.pohja.funding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.funding.Budget;
import fi.pohja.funding.BudgetCell;
import fi.pohja.funding.BudgetLine;
import fi.pohja.funding.CostCategory;
import fi.pohja.funding.GrantDecision;
import fi.pohja.programme.FundingSource;
import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However costs are cut into requests, the shares together are the percentage of all of them, and never above it. */
class SharesTest {

    private static final int RUNS = 2000;
    private static final List<CostCategory> CATEGORIES = List.of(CostCategory.values());
    private static final List<FundingSource> SOURCES = List.of(FundingSource.values());

    private static GrantDecision decision(String granted, Optional<String> percent) {
        return new GrantDecision(
                GrantDecision.Outcome.GRANTED,
                Optional.empty(),
                Optional.of(new BigDecimal(granted)),
                percent.map(BigDecimal::new),
                Optional.empty(),
                Optional.empty(),
                LocalizedText.none(),
                "",
                "");
    }

    private static Budget budget(String... euros) {
        List<BudgetLine> lines = new ArrayList<>();
        for (int i = 0; i < euros.length; i++) {
            lines.add(new BudgetLine(
                    new BudgetCell(
                            Optional.empty(),
                            Optional.empty(),
                            CATEGORIES.get(i % CATEGORIES.size()),
                            SOURCES.get(i % SOURCES.size())),
                    new BigDecimal(euros[i])));
        }
        return new Budget(lines);
    }

    private static BigDecimal cents(Random random, int digits) {
        return new BigDecimal(new BigInteger(digits, random)).movePointLeft(2).setScale(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4000})
    void sharesOfRequestsAddUpToTheShareOfAllCosts(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            BigDecimal percent = new BigDecimal(BigInteger.valueOf(1 + random.nextInt(1_000_000)), 4);
            BigDecimal granted = cents(random, 30).add(new BigDecimal("0.01"));
            Shares shares = Shares.of(
                            decision(granted.toPlainString(), Optional.of(percent.toPlainString())), budget("1.00"))
                    .orElseThrow();
            BigDecimal eligible = new BigDecimal("0.00");
            BigDecimal requested = new BigDecimal("0.00");
            int requests = 1 + random.nextInt(12);
            for (int i = 0; i < requests; i++) {
                BigDecimal costs = cents(random, 26);
                BigDecimal share = shares.of(eligible, costs);
                assertTrue(share.signum() >= 0, "A share of costs is below zero");
                assertTrue(share.compareTo(costs) <= 0, "A share is more than its costs");
                eligible = eligible.add(costs);
                requested = requested.add(share);
            }
            BigDecimal exact = eligible.multiply(percent).movePointLeft(2);
            BigDecimal expected = exact.setScale(2, RoundingMode.FLOOR).min(granted);
            assertEquals(expected, requested, "seed " + seed + ", run " + run);
            assertTrue(requested.compareTo(exact) <= 0, "The percentage is exceeded");
            assertTrue(requested.compareTo(granted) <= 0, "The grant is exceeded");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 77})
    void withoutAPercentageTheGrantIsReachedExactlyWhenTheBudgetIs(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            BigDecimal total = cents(random, 34).add(new BigDecimal("1.00"));
            BigDecimal granted = cents(random, 30).add(new BigDecimal("0.01")).min(total);
            Shares shares = Shares.of(
                            decision(granted.toPlainString(), Optional.empty()), budget(total.toPlainString()))
                    .orElseThrow();
            BigDecimal first = cents(random, 30).min(total);
            assertEquals(
                    granted,
                    shares.of(BigDecimal.ZERO.setScale(2), first).add(shares.of(first, total.subtract(first))));
        }
    }

    @Test
    void creditsTakeBackWhatTheirCostsBrought() {
        Random random = new Random(5);
        for (int run = 0; run < RUNS; run++) {
            Shares shares = Shares.of(decision("999999999.99", Optional.of("86.0759")), budget("1.00"))
                    .orElseThrow();
            BigDecimal before = cents(random, 28);
            BigDecimal cost = cents(random, 20);
            BigDecimal there = shares.of(before, cost);
            BigDecimal back = shares.of(before.add(cost), cost.negate());
            assertEquals(new BigDecimal("0.00"), there.add(back));
        }
    }

    @Test
    void popsotesShareIsThatOfItsBudget() {
        Shares shares = Shares.of(decision("13600000", Optional.empty()), budget("4900000.00", "10900000.00"))
                .orElseThrow();

        assertEquals(new BigDecimal("13600000.00"), shares.ofCumulated(new BigDecimal("15800000.00")));
        assertEquals(new BigDecimal("860759.49"), shares.ofCumulated(new BigDecimal("1000000.00")));
    }

    @Test
    void aDecisionWithoutSumOrBudgetHasNoShare() {
        assertEquals(Optional.empty(), Shares.of(decision("1.00", Optional.empty()), new Budget(List.of())));
    }

    @Test
    void sumsOfABudgetAreThoseOfItsLinesHoweverTheyAreGrouped() {
        Random random = new Random(99);
        for (int run = 0; run < RUNS; run++) {
            String[] euros = new String[1 + random.nextInt(40)];
            BigInteger cents = BigInteger.ZERO;
            for (int i = 0; i < euros.length; i++) {
                BigDecimal one = cents(random, 40);
                cents = cents.add(one.unscaledValue());
                euros[i] = one.toPlainString();
            }
            Budget budget = budget(euros);
            BigDecimal total = new BigDecimal(cents, 2);
            BigDecimal bySource = BigDecimal.ZERO;
            for (FundingSource source : FundingSource.values()) {
                bySource = bySource.add(budget.of(source));
            }
            BigDecimal byCategory = BigDecimal.ZERO;
            for (CostCategory category : CostCategory.values()) {
                byCategory = byCategory.add(budget.of(category));
            }
            assertEquals(total, budget.total());
            assertEquals(total, bySource);
            assertEquals(total, byCategory);
        }
    }
}
