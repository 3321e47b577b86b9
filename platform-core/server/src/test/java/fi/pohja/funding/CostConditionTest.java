package fi.pohja.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.programme.FundingSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions are read, written as they were read, and hold for the costs they say. */
class CostConditionTest {

    private static final CostDraft COST = new CostDraft(
            "T-1",
            "",
            LocalDate.of(2021, 2, 1),
            Optional.empty(),
            Optional.empty(),
            CostCategory.SERVICES,
            Optional.of(FundingSource.STATE),
            "Etävastaanoton lisenssi",
            List.of("digital-tool"),
            new BigDecimal("1250.00"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tag is digital-tool                                  | true
            TAG IS Digital-Tool                                  | true
            tag is not digital-tool                              | false
            category in (SERVICES, MATERIAL)                     | true
            category is PERSONNEL                                | false
            source is STATE and tag is digital-tool              | true
            source is STATE and tag is training                  | false
            date after 2021-01-31                                | true
            date after 2021-02-01                                | false
            date before 2021-02-01                               | false
            amount over 1000                                     | true
            amount under 1250.00                                 | false
            subarea is 3                                         | true
            subarea in (1, 2)                                    | false
            description contains lisenssi                        | true
            """)
    void holds(String text, boolean expected) {
        CostCondition condition = CostCondition.read(text).orElseThrow();

        assertEquals(expected, condition.meets(COST, Optional.of(3)));
        assertEquals(Optional.of(condition), CostCondition.read(condition.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tag",
                "tag is",
                "colour is red",
                "category is FOOD",
                "date after yesterday",
                "date is 2021-01-01",
                "amount over plenty",
                "tag is a and",
                "tag is a or tag is b",
                "category in ()",
                "subarea is first"
            })
    void whatIsNoConditionIsNotRead(String text) {
        assertFalse(CostCondition.read(text).isPresent());
    }

    @Test
    void aCostWithoutSubAreaIsInNone() {
        assertFalse(CostCondition.read("subarea is 3").orElseThrow().meets(COST, Optional.empty()));
        assertTrue(CostCondition.read("subarea is not 3").orElseThrow().meets(COST, Optional.empty()));
    }
}
