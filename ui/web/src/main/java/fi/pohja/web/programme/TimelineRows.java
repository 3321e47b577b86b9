package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.programme.Milestone;
import fi.pohja.programme.ProjectDay;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.TimelineProject;
import fi.pohja.web.pattern.TimelineRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Projects as rows of a timeline. */
final class TimelineRows {

    private TimelineRows() {}

    /** The rows of those that have any day; see {@link #start}. */
    static List<TimelineRow> of(List<TimelineProject> projects) {
        Set<ProjectId> shown = projects.stream().map(TimelineProject::id).collect(Collectors.toSet());
        return projects.stream()
                .flatMap(project -> row(project, shown).stream())
                .toList();
    }

    /** Whether a project has a day to be drawn at. */
    static boolean drawn(TimelineProject project) {
        return start(project).isPresent();
    }

    private static Optional<TimelineRow> row(TimelineProject project, Set<ProjectId> shown) {
        return start(project).map(start -> {
            LocalDate end = project.plannedEnd()
                    .or(project::forecastEnd)
                    .filter(day -> !day.isBefore(start))
                    .orElse(start);
            return new TimelineRow(
                    words(project.name()),
                    Addresses.of(project.id()),
                    start,
                    end,
                    project.forecastEnd(),
                    Badges.words(project.state()),
                    Badges.tone(project.state()),
                    Stream.concat(
                                    project.milestones().stream().map(TimelineRows::milestone),
                                    project.days().stream().map(TimelineRows::day))
                            .toList(),
                    project.umbrella().filter(shown::contains).isPresent());
        });
    }

    static TimelineRow.Milestone milestone(Milestone milestone) {
        return new TimelineRow.Milestone(
                milestone.on(), words(milestone.title()), milestone.reachedOn().isPresent());
    }

    private static TimelineRow.Milestone day(ProjectDay day) {
        return new TimelineRow.Milestone(
                day.on(), text("deadline." + day.kind()) + ": " + words(day.title()), day.done(), true);
    }

    /** The planned start, else the earliest day known of the project. */
    private static Optional<LocalDate> start(TimelineProject project) {
        return project.plannedStart()
                .or(() -> project.milestones().stream().map(Milestone::on).min(LocalDate::compareTo))
                .or(() -> project.days().stream().map(ProjectDay::on).min(LocalDate::compareTo))
                .or(project::plannedEnd)
                .or(project::forecastEnd);
    }
}
