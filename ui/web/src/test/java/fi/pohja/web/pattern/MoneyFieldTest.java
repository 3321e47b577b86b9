package fi.pohja.web.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyFieldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,5 | 1234.50",
                "1 234,50 € | 1234.50",
                "1\u00a0234\u202f567 | 1234567.00",
                "1,234.50 | 1234.50",
                "1.234,5 | 1234.50",
                "-12 | -12.00",
                "\u221212 | -12.00",
                "0 | 0.00"
            })
    void readsWhatPeopleType(String typed, BigDecimal amount) {
        assertEquals(amount, MoneyField.parse(typed).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1,234", "12,345 e", "--1", "1e9", ",50", "9999999999999999"})
    void takesNothingElseForAnAmount(String typed) {
        assertTrue(MoneyField.parse(typed).isEmpty());
    }
}
