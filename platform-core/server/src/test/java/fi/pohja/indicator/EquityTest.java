package fi.pohja.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Services for all on equal terms: places beside the country, in the last year that can be compared. */
class EquityTest {

    private static Indicator indicator(Direction direction, Observation... observations) {
        return new Indicator(
                new IndicatorId(UUID.randomUUID()),
                Optional.empty(),
                LocalizedText.fi("Odotusaika yli 7 päivää"),
                LocalizedText.none(),
                LocalizedText.fi("%"),
                1,
                direction,
                "THL",
                "CC BY 4.0",
                Optional.empty(),
                List.of(),
                List.of(observations),
                0,
                List.of(),
                false,
                Instant.EPOCH,
                1);
    }

    private static Observation number(String place, int year, String value) {
        return Observation.observed(place, year, new BigDecimal(value));
    }

    @Test
    void placesStandBesideTheCountryByTheIndicatorsDirection() {
        Equity equity = Equity.of(indicator(
                        Direction.LOWER_BETTER,
                        number("19", 2023, "60.0"),
                        number("FI", 2023, "50.0"),
                        number("564", 2024, "63.3"),
                        number("615", 2024, "51.2"),
                        number("19", 2024, "55.0"),
                        number("FI", 2024, "55.0"),
                        Observation.missing("009", 2024),
                        number("19", 2025, "54.0")))
                .orElseThrow();

        assertEquals(2024, equity.year());
        assertEquals(Optional.of(new BigDecimal("55.0")), equity.country());
        assertEquals(
                List.of("564 8.3 WORSE", "19 0.0 LEVEL", "615 -3.8 BETTER"),
                equity.places().stream()
                        .map(place -> place.region() + " " + place.difference().orElseThrow() + " " + place.standing())
                        .toList());
        assertEquals(new BigDecimal("12.1"), equity.spread());
    }

    @Test
    void withoutTheCountryOrADirectionNothingIsJudged() {
        Equity alone = Equity.of(
                        indicator(Direction.HIGHER_BETTER, number("564", 2024, "1.0"), number("615", 2024, "2.0")))
                .orElseThrow();
        assertEquals(Equity.Standing.UNKNOWN, alone.places().getFirst().standing());
        assertEquals(Optional.empty(), alone.places().getFirst().difference());

        Equity context = Equity.of(indicator(Direction.CONTEXT, number("564", 2024, "1.0"), number("FI", 2024, "2.0")))
                .orElseThrow();
        assertEquals(Equity.Standing.UNKNOWN, context.places().getFirst().standing());

        assertEquals(Optional.empty(), Equity.of(indicator(Direction.CONTEXT, number("19", 2024, "1.0"))));
    }
}
