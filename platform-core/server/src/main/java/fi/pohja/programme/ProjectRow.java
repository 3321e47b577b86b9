package fi.pohja.programme;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A project as lists show it.
 *
 * @param lead the main implementer
 * @param measures how many current measures it has, cancelled ones left out; of an umbrella those of its parts too
 * @param measuresDone how many of them are done
 * @param nextMilestone the earliest one not reached, be it overdue
 */
public record ProjectRow(
        ProjectId id,
        String code,
        ProjectKind kind,
        LocalizedText name,
        ProjectState state,
        Optional<NamedProject> umbrella,
        Optional<NamedProgramme> programme,
        Optional<NamedOrganisation> lead,
        Optional<LocalDate> plannedStart,
        Optional<LocalDate> plannedEnd,
        Optional<LocalDate> forecastEnd,
        FundingSums sums,
        int measures,
        int measuresDone,
        Optional<NextMilestone> nextMilestone,
        List<LocalizedText> topics,
        boolean archived,
        int version) {

    /**
     * The milestone to look at next.
     *
     * @param on the forecast day, else the planned one
     */
    public record NextMilestone(MilestoneId id, LocalizedText title, LocalDate on) {}

    /** When it is expected to end: the forecast, else the plan. */
    public Optional<LocalDate> expectedEnd() {
        return forecastEnd.or(() -> plannedEnd);
    }
}
