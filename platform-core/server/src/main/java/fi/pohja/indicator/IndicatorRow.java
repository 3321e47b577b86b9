package fi.pohja.indicator;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An indicator as lists show it.
 *
 * @param latest the newest number of the tenant's own region
 * @param before the number of that region before it, to see the change
 * @param targets how many targets rest on it
 */
public record IndicatorRow(
        IndicatorId id,
        Optional<Integer> sotkanet,
        LocalizedText title,
        LocalizedText unit,
        int decimals,
        Direction direction,
        String source,
        Optional<LocalDate> sourceUpdatedOn,
        Optional<Observation> latest,
        Optional<Observation> before,
        int targets,
        boolean archived,
        int version) {}
