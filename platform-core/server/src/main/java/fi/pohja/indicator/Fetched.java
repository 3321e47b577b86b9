package fi.pohja.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a plugin's source brought of an indicator.
 *
 * @param plugin id of the plugin
 * @param at when it last brought something; empty when it never did
 * @param periods in the order of their ends, the whole region before its municipalities
 */
public record Fetched(String plugin, Optional<Instant> at, List<Period> periods) {

    public Fetched {
        periods = List.copyOf(periods);
    }

    /**
     * The number of one period.
     *
     * @param start first day
     * @param end last day
     * @param municipality official code; empty for the whole region
     */
    public record Period(LocalDate start, LocalDate end, Optional<String> municipality, BigDecimal value) {}

    /** The periods of the whole region. */
    public List<Period> ofRegion() {
        return periods.stream()
                .filter(period -> period.municipality().isEmpty())
                .toList();
    }
}
