package fi.pohja.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.TwoTenants;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How values are written and read; the settings are those of the application's own configuration. */
class JsonTest {

    @Serdeable
    record Sample(LocalizedText name, Optional<BigDecimal> granted, Optional<LocalDate> starts, List<String> topics) {}

    private static final TwoTenants TENANTS = new TwoTenants(Map.of(
            "micronaut.serde.deserialization.ignore-unknown", false,
            "micronaut.serde.serialization.inclusion", "NON_ABSENT"));

    private final ObjectMapper json = TENANTS.bean(ObjectMapper.class);

    @ParameterizedTest
    @CsvSource({"5, 5.00", "1E+3, 1000.00", "0, 0.00", "12.3, 12.30", "1200000.05, 1200000.05", "68.12345, 68.12345"})
    void amountsHaveTwoDecimalsAndNoExponent(BigDecimal amount, String written) throws IOException {
        assertEquals(
                "{\"name\":{\"fi\":\"Hanke\",\"sv\":\"Projekt\"},\"granted\":" + written + ",\"topics\":[]}",
                json.writeValueAsString(new Sample(
                        new LocalizedText(Map.of("sv", "Projekt", "fi", "Hanke")),
                        Optional.of(amount),
                        Optional.empty(),
                        List.of())));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Sample sample = new Sample(
                new LocalizedText(Map.of("se", "Prošeakta")),
                Optional.of(new BigDecimal("12.50")),
                Optional.of(LocalDate.of(2020, 1, 20)),
                List.of("a"));
        assertEquals(sample, json.readValue(json.writeValueAsString(sample), Sample.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":{},\"topics\":[],\"more\":1}",
                "{\"name\":\"Hanke\",\"topics\":[]}",
                "{\"name\":{\"fi\":{\"a\":1}},\"topics\":[]}",
                "{\"name\":{},\"topics\":[],\"starts\":\"20.1.2020\"}",
                "{\"name\":{},\"topics\":[],\"granted\":\"paljon\"}"
            })
    void whatDoesNotFitIsRefused(String text) {
        assertThrows(IOException.class, () -> json.readValue(text, Sample.class));
    }
}
