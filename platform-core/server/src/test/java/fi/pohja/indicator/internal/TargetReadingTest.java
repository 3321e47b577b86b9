package fi.pohja.indicator.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.indicator.Comparison;
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Outcome;
import fi.pohja.indicator.Reason;
import fi.pohja.indicator.RuleAssessment;
import fi.pohja.indicator.TargetKind;
import fi.pohja.indicator.TargetRule;
import fi.pohja.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of targets, case by case. */
class TargetReadingTest {

    private static final Texts TEXTS = Texts.shared();

    private static RuleAssessment read(TargetRule rule, Series series, Series... guardrails) {
        return new TargetReading(rule, series, List.of(guardrails)).assess();
    }

    private static Series costs(int firstYear, String... values) {
        return Numbers.series(Direction.LOWER_BETTER, firstYear, values);
    }

    private static List<String> codes(RuleAssessment assessment) {
        return assessment.steps().stream().map(Reason::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, 100, 99.9, MET",
        "AT_MOST, 100, 100, MET",
        "AT_MOST, 100, 100.01, NOT_MET",
        "AT_LEAST, 100, 100, MET",
        "AT_LEAST, 100, 99.99, NOT_MET",
        "AT_LEAST, -5, -4, MET",
    })
    void aLevelIsMetOnItsLimitAndOnTheRightSideOfIt(
            Comparison comparison, String limit, String value, Outcome expected) {
        assertEquals(
                expected,
                read(Numbers.level(comparison, limit, 2020, 1), costs(2020, value))
                        .outcome());
    }

    @ParameterizedTest
    @CsvSource({"90, 90, MET", "90, 110, PARTLY_MET", "110, 90, PARTLY_MET", "110, 110, NOT_MET"})
    void whatIsToLastMustHoldInEachYear(String first, String second, Outcome expected) {
        assertEquals(
                expected,
                read(Numbers.level(Comparison.AT_MOST, "100", 2020, 2), costs(2020, first, second))
                        .outcome());
    }

    @Test
    void aYearNobodyEnteredLeavesTheTargetNotAssessedAndIsNamed() {
        RuleAssessment assessment =
                read(Numbers.level(Comparison.AT_MOST, "100", 2020, 3), costs(2020, "90", "", "110"));

        assertEquals(Outcome.NOT_ASSESSED, assessment.outcome());
        Reason missing = assessment.steps().stream()
                .filter(step -> step.code().equals("missing.year"))
                .findFirst()
                .orElseThrow();
        assertEquals("Havainto puuttuu: Nettokustannukset, Pohjois-Pohjanmaa, vuosi 2021.", missing.in(TEXTS, "fi"));
    }

    @Test
    void aYearTheSourceHasNoNumberForIsToldApartFromOneNobodyEntered() {
        RuleAssessment assessment = read(Numbers.level(Comparison.AT_MOST, "100", 2020, 1), costs(2020, "-"));

        assertEquals(Outcome.NOT_ASSESSED, assessment.outcome());
        assertTrue(codes(assessment).contains("missing.said"));
    }

    @Test
    void zeroIsANumberAndNotMissing() {
        assertEquals(
                Outcome.MET,
                read(Numbers.level(Comparison.AT_MOST, "100", 2020, 1), costs(2020, "0"))
                        .outcome());
    }

    @Test
    void anEstimateCountsButTheAnswerIsProvisional() {
        RuleAssessment assessment = read(Numbers.level(Comparison.AT_MOST, "100", 2020, 1), costs(2020, "~90"));

        assertEquals(Outcome.MET, assessment.outcome());
        assertTrue(assessment.provisional());
        assertTrue(codes(assessment).contains("estimate"));
        assertFalse(read(Numbers.level(Comparison.AT_MOST, "100", 2020, 1), costs(2020, "90"))
                .provisional());
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, -10, 90, MET",
        "AT_MOST, -10, 90.1, NOT_MET",
        "AT_LEAST, 10, 110, MET",
        "AT_LEAST, 10, 109.9, NOT_MET",
        "AT_MOST, 0, 100, MET",
    })
    void aChangeIsMeasuredFromTheMeanOfTheBaseline(
            Comparison comparison, String percent, String value, Outcome expected) {
        TargetRule rule = Numbers.rule(TargetKind.CHANGE, comparison, percent, 2018, 2019, 2020, 1);

        RuleAssessment assessment = read(rule, costs(2018, "80", "120", value));

        assertEquals(expected, assessment.outcome());
        assertEquals("baseline.mean", codes(assessment).get(1));
    }

    @Test
    void fromABaselineOfZeroThereIsNoChangeInPerCent() {
        TargetRule rule = Numbers.rule(TargetKind.CHANGE, Comparison.AT_MOST, "5", 2018, 2018, 2019, 1);

        RuleAssessment assessment = read(rule, costs(2018, "0", "1"));

        assertEquals(Outcome.NOT_ASSESSED, assessment.outcome());
        assertTrue(codes(assessment).contains("baseline.zero"));
    }

    @Test
    void aMissingYearOfTheBaselineIsNamed() {
        TargetRule rule = Numbers.rule(TargetKind.CHANGE, Comparison.AT_MOST, "5", 2017, 2018, 2019, 1);

        RuleAssessment assessment = read(rule, costs(2018, "100", "90"));

        assertEquals(Outcome.NOT_ASSESSED, assessment.outcome());
        assertTrue(assessment.steps().stream()
                .anyMatch(step -> step.in(TEXTS, "fi").contains("vuosi 2017")));
    }

    /** Costs grew by 4 % a year from 2012 to 2014; halved is 2 %. */
    @ParameterizedTest
    @CsvSource({
        "110.3232, 112.529664, MET",
        "110.3232, 114.8, PARTLY_MET",
        "112, 116, NOT_MET",
        "108, 108, MET",
    })
    void halvingTheGrowthPermanentlyMeansEveryYearStaysBelowHalfTheBaselinesRate(
            String first, String second, Outcome expected) {
        RuleAssessment assessment =
                read(Numbers.halving(2012, 2014, 2015, 2), costs(2012, "100", "104", "108.16", first, second));

        assertEquals(expected, assessment.outcome());
        assertTrue(assessment.steps().stream()
                .anyMatch(step ->
                        step.in(TEXTS, "fi").equals("Vuosikasvu saa olla enintään 0,50 × 4,0\u00a0% = 2,0\u00a0%.")));
        assertEquals(0, new BigDecimal("110.3232").compareTo(assessment.limits().get(2015)));
    }

    @Test
    void aBaselineThatDidNotGrowHasNothingToHalve() {
        RuleAssessment assessment = read(Numbers.halving(2012, 2013, 2014, 1), costs(2012, "100", "99", "99"));

        assertEquals(Outcome.NOT_ASSESSED, assessment.outcome());
        assertTrue(codes(assessment).contains("baseline.no.growth"));
    }

    @Test
    void growthFromZeroCannotBeTold() {
        RuleAssessment assessment = read(Numbers.halving(2012, 2013, 2014, 1), costs(2012, "0", "99", "99"));

        assertEquals(Outcome.NOT_ASSESSED, assessment.outcome());
        assertTrue(codes(assessment).contains("growth.from.zero"));
    }

    @Test
    void growthNeedsTheYearBeforeTheTargetYearToo() {
        RuleAssessment assessment = read(Numbers.halving(2012, 2013, 2015, 1), costs(2012, "100", "104", "", "105"));

        assertEquals(Outcome.NOT_ASSESSED, assessment.outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER_BETTER, 95, 5, MET",
        "HIGHER_BETTER, 94.9, 5, NOT_MET",
        "HIGHER_BETTER, 130, 0, MET",
        "LOWER_BETTER, 105, 5, MET",
        "LOWER_BETTER, 105.1, 5, NOT_MET",
        "LOWER_BETTER, 10, 0, MET",
    })
    void aBrokenGuardrailMakesTheTargetNotMet(Direction direction, String value, String tolerance, Outcome expected) {
        TargetRule rule = Numbers.rule(TargetKind.LEVEL, Comparison.AT_MOST, "100", 2018, 2019, 2020, 1, 1, tolerance);

        RuleAssessment assessment =
                read(rule, costs(2018, "120", "120", "90"), Numbers.series(direction, 2018, "90", "110", value));

        assertEquals(expected, assessment.outcome());
        assertEquals(expected == Outcome.NOT_MET, codes(assessment).contains("guardrail.broken"));
    }

    @Test
    void aGuardrailWithoutNumbersLeavesTheTargetNotAssessed() {
        TargetRule rule = Numbers.rule(TargetKind.LEVEL, Comparison.AT_MOST, "100", 2018, 2019, 2020, 1, 1, "0");

        assertEquals(
                Outcome.NOT_ASSESSED,
                read(rule, costs(2018, "120", "120", "90"), Numbers.series(Direction.HIGHER_BETTER, 2018, "90", "90"))
                        .outcome());
    }

    @Test
    void aBreakOfTheSeriesIsSaid() {
        TargetRule rule = Numbers.rule(TargetKind.CHANGE, Comparison.AT_MOST, "5", 2022, 2022, 2023, 1);

        RuleAssessment assessment = read(rule, Numbers.broken(costs(2022, "100", "90"), 2023));

        assertEquals(Outcome.MET, assessment.outcome());
        assertEquals("break", codes(assessment).getLast());
        assertFalse(codes(read(rule, Numbers.broken(costs(2022, "100", "90"), 2022)))
                .contains("break"));
    }

    @Test
    void everyStepHasItsSentenceInEveryLanguage() {
        RuleAssessment assessment =
                read(Numbers.halving(2012, 2014, 2015, 2), costs(2012, "100", "104", "108.16", "~109", "-"));
        for (Reason step : assessment.steps()) {
            for (String language : Texts.COMPLETE) {
                assertTrue(TEXTS.find(language, "assessment." + step.code()).isPresent(), step.code());
                assertFalse(step.in(TEXTS, language).contains("{"), step.in(TEXTS, language));
            }
        }
    }
}
