package fi.pohja.indicator.internal;

import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Observation;
import fi.pohja.indicator.ObservationStatus;
import fi.pohja.indicator.Reason;
import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The numbers of one indicator for one region, by year. */
record Series(
        LocalizedText title,
        LocalizedText region,
        LocalizedText unit,
        int decimals,
        Direction direction,
        Set<Integer> breaks,
        Map<Integer, Observation> byYear) {

    Series {
        byYear = new TreeMap<>(byYear);
        breaks = Set.copyOf(breaks);
    }

    Optional<BigDecimal> value(int year) {
        return Optional.ofNullable(byYear.get(year)).flatMap(Observation::value);
    }

    boolean estimated(int year) {
        Observation there = byYear.get(year);
        return there != null && there.status() == ObservationStatus.ESTIMATE;
    }

    /** Whether a year was entered as one the source has no number for. */
    boolean saidMissing(int year) {
        return byYear.containsKey(year) && value(year).isEmpty();
    }

    Reason.Figure figure(BigDecimal value) {
        return new Reason.Figure(value, decimals, unit);
    }

    List<Observation> all() {
        return List.copyOf(byYear.values());
    }
}
