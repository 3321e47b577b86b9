package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a milestone. Limits: title required, 300 characters; planned day required; a sub-area of the same
 * project; the day it was reached is not in the future.
 */
public record MilestoneDraft(
        Optional<SubAreaId> subArea,
        LocalizedText title,
        Optional<LocalDate> plannedOn,
        Optional<LocalDate> forecastOn,
        Optional<LocalDate> reachedOn,
        List<String> sourceRefs) {

    public MilestoneDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every milestone has; the rest is empty. */
    public static MilestoneDraft of(LocalizedText title, LocalDate plannedOn) {
        return new MilestoneDraft(
                Optional.empty(), title, Optional.of(plannedOn), Optional.empty(), Optional.empty(), List.of());
    }
}
