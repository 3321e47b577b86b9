package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A project as the timeline draws it.
 *
 * @param milestones by day
 * @param days what other features know of, by day
 */
public record TimelineProject(
        ProjectId id,
        String code,
        LocalizedText name,
        ProjectKind kind,
        ProjectState state,
        Optional<ProjectId> umbrella,
        Optional<LocalDate> plannedStart,
        Optional<LocalDate> plannedEnd,
        Optional<LocalDate> forecastEnd,
        List<Milestone> milestones,
        List<ProjectDay> days) {}
