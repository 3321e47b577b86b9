package fi.pohja.spi.core;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A project or an umbrella of projects.
 *
 * @param code short name, unique in the tenant
 * @param umbrella whether it gathers other projects
 * @param state IDEA, PREPARATION, APPLIED, GRANTED, RUNNING, CLOSING, CLOSED, REJECTED or LAPSED; others may come
 * @param part of which umbrella it is
 * @param plannedEnd last day of the plan
 * @param forecastEnd when it is expected to end now, where that is not the plan
 * @param version for {@link Projects#change}
 */
public record Project(
        ProjectId id,
        String code,
        LocalizedText name,
        LocalizedText shortDescription,
        boolean umbrella,
        String state,
        Optional<ProjectId> part,
        Optional<LocalDate> plannedStart,
        Optional<LocalDate> plannedEnd,
        Optional<LocalDate> forecastEnd,
        List<LocalizedText> topics,
        boolean archived,
        int version) {

    public Project {
        topics = List.copyOf(topics);
    }
}
