package fi.pohja.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How even an indicator is over places in one year: services for all on equal terms.
 *
 * @param year the last one in which at least two places have a number
 * @param country the whole country's number
 * @param places with a number, the greatest first; the country is not among them
 */
public record Equity(int year, Optional<BigDecimal> country, List<PlaceNumber> places) {

    /** How a place stands beside the country. The name for people is the text {@code equity.standing.<name>}. */
    public enum Standing {
        BETTER,
        LEVEL,
        WORSE,
        /** The country's number is not known, or the indicator has no direction. */
        UNKNOWN
    }

    /**
     * A place's number.
     *
     * @param region as in {@link Observation#region}
     * @param difference to the country's number; empty where that is not known
     */
    public record PlaceNumber(String region, BigDecimal value, Optional<BigDecimal> difference, Standing standing) {}

    public Equity {
        places = List.copyOf(places);
    }

    /** The difference between the greatest and the least number of the places. */
    public BigDecimal spread() {
        return places.getFirst().value().subtract(places.getLast().value());
    }

    /** How the places stand; empty when in no year two of them, or one and the country, have a number. */
    public static Optional<Equity> of(Indicator indicator) {
        return indicator.observations().stream()
                .filter(observation -> observation.value().isPresent())
                .collect(Collectors.groupingBy(Observation::year))
                .entrySet()
                .stream()
                .filter(year -> year.getValue().size() > 1)
                .max(Comparator.comparingInt(year -> year.getKey()))
                .map(year -> of(indicator.direction(), year.getKey(), year.getValue()));
    }

    private static Equity of(Direction direction, int year, List<Observation> observations) {
        Predicate<Observation> whole = observation -> observation.region().equals(Observation.COUNTRY);
        Optional<BigDecimal> country = observations.stream()
                .filter(whole)
                .flatMap(observation -> observation.value().stream())
                .findFirst();
        List<PlaceNumber> places = observations.stream()
                .filter(whole.negate())
                .map(observation -> {
                    BigDecimal value = observation.value().orElseThrow();
                    Optional<BigDecimal> difference = country.map(value::subtract);
                    return new PlaceNumber(observation.region(), value, difference, standing(direction, difference));
                })
                .sorted(Comparator.comparing(PlaceNumber::value).reversed().thenComparing(PlaceNumber::region))
                .toList();
        return new Equity(year, country, places);
    }

    private static Standing standing(Direction direction, Optional<BigDecimal> difference) {
        if (difference.isEmpty() || direction == Direction.CONTEXT) {
            return Standing.UNKNOWN;
        }
        int sign = difference.get().signum();
        if (sign == 0) {
            return Standing.LEVEL;
        }
        return (sign > 0) == (direction == Direction.HIGHER_BETTER) ? Standing.BETTER : Standing.WORSE;
    }
}
