package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A point in time that a project is followed by. */
public record Milestone(
        MilestoneId id,
        ProjectId project,
        Optional<NamedSubArea> subArea,
        LocalizedText title,
        LocalDate plannedOn,
        Optional<LocalDate> forecastOn,
        Optional<LocalDate> reachedOn,
        List<String> sourceRefs,
        boolean archived,
        int version) {

    /** The day it was reached, else is forecast, else planned for. */
    public LocalDate on() {
        return reachedOn.or(() -> forecastOn).orElse(plannedOn);
    }

    /** What can be changed, as it is now: what a form begins with. */
    public MilestoneDraft draft() {
        return new MilestoneDraft(
                subArea.map(NamedSubArea::id), title, Optional.of(plannedOn), forecastOn, reachedOn, sourceRefs);
    }
}
