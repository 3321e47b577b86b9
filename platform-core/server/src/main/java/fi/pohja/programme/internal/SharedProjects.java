package fi.pohja.programme.internal;

import fi.pohja.access.Permission;
import fi.pohja.collaboration.Shareable;
import fi.pohja.collaboration.SharedContent;
import fi.pohja.collaboration.SharedValue;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.FundingSums;
import fi.pohja.programme.Goal;
import fi.pohja.programme.Goals;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.Measures;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Projects as they can be shared with other tenants: the project itself, its goals and its measures. */
@Singleton
final class SharedProjects implements Shareable {

    private final Projects projects;
    private final Goals goals;
    private final Measures measures;

    SharedProjects(Projects projects, Goals goals, Measures measures) {
        this.projects = projects;
        this.goals = goals;
        this.measures = measures;
    }

    @Override
    public String type() {
        return "PROJECT";
    }

    @Override
    public Permission permission() {
        return Permission.EDIT_PROGRAMME;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "code",
                "state",
                "shortDescription",
                "purpose",
                "plannedStart",
                "plannedEnd",
                "forecastEnd",
                "programme",
                "topics",
                "goals",
                "measures",
                "total",
                "granted");
    }

    @Override
    public Optional<SharedContent> content(UUID id) {
        return projects.find(new ProjectId(id))
                .filter(project -> project.archivedAt().isEmpty())
                .map(project -> new SharedContent(project.name(), values(project)));
    }

    private Map<String, SharedValue> values(Project project) {
        Map<String, SharedValue> values = new LinkedHashMap<>();
        values.put("code", new SharedValue.Plain(project.code()));
        values.put("state", new SharedValue.Word("project.state." + project.state()));
        text(values, "shortDescription", project.shortDescription());
        text(values, "purpose", project.purpose());
        project.plannedStart().ifPresent(day -> values.put("plannedStart", new SharedValue.Day(day)));
        project.plannedEnd().ifPresent(day -> values.put("plannedEnd", new SharedValue.Day(day)));
        project.forecastEnd().ifPresent(day -> values.put("forecastEnd", new SharedValue.Day(day)));
        project.programme().ifPresent(programme -> text(values, "programme", programme.name()));
        rows(
                values,
                "topics",
                project.topics().stream()
                        .map(topic -> SharedValue.Row.of("", topic))
                        .toList());
        rows(
                values,
                "goals",
                goals.of(project.id(), Archived.CURRENT).stream()
                        .map(SharedProjects::row)
                        .toList());
        rows(
                values,
                "measures",
                measures
                        .list(
                                Measures.Filter.of(project.id()),
                                Order.ascending(Measures.Sort.POSITION),
                                new Slice(0, Slice.MOST))
                        .items()
                        .stream()
                        .map(SharedProjects::row)
                        .toList());
        FundingSums sums = project.sums();
        sums.total().ifPresent(sum -> values.put("total", new SharedValue.Euros(sum.euros())));
        sums.granted().ifPresent(sum -> values.put("granted", new SharedValue.Euros(sum.euros())));
        return values;
    }

    static void text(Map<String, SharedValue> values, String field, LocalizedText text) {
        if (!text.isEmpty()) {
            values.put(field, new SharedValue.Text(text));
        }
    }

    static void rows(Map<String, SharedValue> values, String field, List<SharedValue.Row> rows) {
        if (!rows.isEmpty()) {
            values.put(field, new SharedValue.Rows(rows));
        }
    }

    private static SharedValue.Row row(Goal goal) {
        return new SharedValue.Row(
                goal.number(),
                goal.text(),
                Optional.of("goal.state." + goal.state()),
                Optional.empty(),
                Optional.empty());
    }

    private static SharedValue.Row row(MeasureRow measure) {
        return new SharedValue.Row(
                measure.code(),
                measure.title(),
                Optional.of("measure.state." + measure.state()),
                Optional.of(measure.progress()),
                measure.dueOn());
    }

    @Override
    public List<Candidate> find(String text, int limit) {
        return projects
                .list(Projects.Filter.text(text), Order.ascending(Projects.Sort.NAME), new Slice(0, limit))
                .items()
                .stream()
                .map(row -> new Candidate(row.id().value(), row.name()))
                .toList();
    }
}
