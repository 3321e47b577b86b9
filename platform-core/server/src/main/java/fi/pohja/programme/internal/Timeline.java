package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.MILESTONE;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.programme.Milestone;
import fi.pohja.programme.ProjectDay;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.TimelineProject;
import fi.pohja.table.Columns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Projects and milestones on one axis. */
final class Timeline {

    private static final Comparator<ProjectDay> BY_DAY =
            Comparator.comparing(ProjectDay::on).thenComparing(ProjectDay::kind);
    private static final Comparator<TimelineProject> BY_START =
            Comparator.comparing(project -> project.plannedStart().orElse(LocalDate.MAX));

    private Timeline() {}

    /** @param days of any projects */
    static List<TimelineProject> of(DSLContext sql, Condition wanted, List<ProjectDay> days) {
        Map<ProjectId, List<ProjectDay>> byProject =
                days.stream().sorted(BY_DAY).collect(Collectors.groupingBy(ProjectDay::project));
        Map<ProjectId, List<Milestone>> milestones = StoredMilestones.fetch(
                        sql,
                        MILESTONE
                                .ARCHIVED_AT
                                .isNull()
                                .and(MILESTONE.PROJECT_ID.in(org.jooq
                                        .impl
                                        .DSL
                                        .select(PROJECT.ID)
                                        .from(PROJECT)
                                        .where(wanted))))
                .stream()
                .collect(Collectors.groupingBy(Milestone::project));
        List<TimelineProject> byName = sql.select(
                        PROJECT.ID,
                        PROJECT.CODE,
                        PROJECT.NAME,
                        PROJECT.KIND,
                        PROJECT.STATE,
                        PROJECT.UMBRELLA_ID,
                        PROJECT.PLANNED_START,
                        PROJECT.PLANNED_END,
                        PROJECT.FORECAST_END)
                .from(PROJECT)
                .where(wanted)
                .orderBy(Columns.alphabetical(PROJECT.NAME), PROJECT.ID)
                .fetch(row -> {
                    ProjectId id = new ProjectId(row.get(PROJECT.ID));
                    return new TimelineProject(
                            id,
                            row.get(PROJECT.CODE),
                            row.get(PROJECT.NAME),
                            ProjectKind.valueOf(row.get(PROJECT.KIND)),
                            ProjectState.valueOf(row.get(PROJECT.STATE)),
                            Optional.ofNullable(row.get(PROJECT.UMBRELLA_ID)).map(ProjectId::new),
                            Optional.ofNullable(row.get(PROJECT.PLANNED_START)),
                            Optional.ofNullable(row.get(PROJECT.PLANNED_END)),
                            Optional.ofNullable(row.get(PROJECT.FORECAST_END)),
                            milestones.getOrDefault(id, List.of()),
                            byProject.getOrDefault(id, List.of()));
                });
        return partsAfterUmbrellas(byName);
    }

    /** By start, then by name; the parts of an umbrella that is there come right after it. */
    private static List<TimelineProject> partsAfterUmbrellas(List<TimelineProject> byName) {
        Map<ProjectId, List<TimelineProject>> families = new LinkedHashMap<>();
        List<ProjectId> present = byName.stream().map(TimelineProject::id).toList();
        List<TimelineProject> byStart = byName.stream().sorted(BY_START).toList();
        byStart.stream()
                .filter(project -> project.umbrella().filter(present::contains).isEmpty())
                .forEach(project -> families.put(project.id(), new ArrayList<>(List.of(project))));
        byStart.forEach(project -> project.umbrella().map(families::get).ifPresent(family -> family.add(project)));
        return families.values().stream().flatMap(List::stream).toList();
    }
}
