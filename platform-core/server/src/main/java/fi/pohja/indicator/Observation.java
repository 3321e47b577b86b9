package fi.pohja.indicator;

import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator's number for a region and a year.
 *
 * @param region code of a region (two digits) or a municipality (three), or {@value #COUNTRY} for the whole country
 * @param value in the indicator's unit; empty exactly when the status is MISSING
 * @param note such as how an estimate was made
 */
public record Observation(
        String region, int year, Optional<BigDecimal> value, ObservationStatus status, LocalizedText note) {

    /** The whole country, where a region's code stands otherwise. */
    public static final String COUNTRY = "FI";

    private static final int MUNICIPALITY_DIGITS = 3;

    /** Whether it is about a municipality. */
    public boolean ofMunicipality() {
        return region.length() == MUNICIPALITY_DIGITS;
    }

    /** A number as its source gives it. */
    public static Observation observed(String region, int year, BigDecimal value) {
        return new Observation(region, year, Optional.of(value), ObservationStatus.OBSERVED, LocalizedText.none());
    }

    /** A number that may still change. */
    public static Observation estimate(String region, int year, BigDecimal value) {
        return new Observation(region, year, Optional.of(value), ObservationStatus.ESTIMATE, LocalizedText.none());
    }

    /** A year without a number. */
    public static Observation missing(String region, int year) {
        return new Observation(region, year, Optional.empty(), ObservationStatus.MISSING, LocalizedText.none());
    }
}
