package fi.pohja.programme.internal;

import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.Projects;
import fi.pohja.spi.core.Measure;
import fi.pohja.spi.core.MeasureId;
import fi.pohja.spi.core.Project;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Projects and measures as plugins see them. */
@Singleton
final class ProjectsDoor implements fi.pohja.spi.core.Projects {

    private final Projects projects;
    private final Measures measures;

    ProjectsDoor(Projects projects, Measures measures) {
        this.projects = projects;
        this.measures = measures;
    }

    @Override
    public List<Project> list(String text) {
        return projects
                .list(Projects.Filter.text(text), Order.ascending(Projects.Sort.NAME), Slice.first())
                .items()
                .stream()
                .map(ProjectRow::id)
                .map(projects::open)
                .map(ProjectsDoor::seen)
                .toList();
    }

    @Override
    public Optional<Project> find(fi.pohja.spi.core.ProjectId id) {
        return projects.find(new ProjectId(id.value())).map(ProjectsDoor::seen);
    }

    @Override
    public Optional<Project> byCode(String code) {
        return projects
                .list(Projects.Filter.text(code), Order.ascending(Projects.Sort.CODE), Slice.first())
                .items()
                .stream()
                .filter(row -> row.code().equalsIgnoreCase(code))
                .findFirst()
                .map(row -> seen(projects.open(row.id())));
    }

    @Override
    public List<Measure> measures(fi.pohja.spi.core.ProjectId project) {
        return measures
                .list(
                        Measures.Filter.of(new ProjectId(project.value())),
                        Order.ascending(Measures.Sort.POSITION),
                        Slice.first())
                .items()
                .stream()
                .map(row -> new Measure(
                        new MeasureId(row.id().value()),
                        new fi.pohja.spi.core.ProjectId(row.project().id().value()),
                        row.code(),
                        row.title(),
                        row.state().name(),
                        row.progress(),
                        row.startOn(),
                        row.dueOn()))
                .toList();
    }

    @Override
    public Project create(fi.pohja.spi.core.ProjectDraft draft) {
        return seen(projects.create(changed(ProjectDraft.of(kind(draft), draft.code(), draft.name()), draft)));
    }

    @Override
    public Project change(fi.pohja.spi.core.ProjectId id, int version, fi.pohja.spi.core.ProjectDraft draft) {
        ProjectId own = new ProjectId(id.value());
        return seen(projects.change(own, version, changed(projects.open(own).draft(), draft)));
    }

    private static ProjectKind kind(fi.pohja.spi.core.ProjectDraft draft) {
        return draft.umbrella() ? ProjectKind.UMBRELLA : ProjectKind.PROJECT;
    }

    /** What plugins do not know of stays as it is. */
    private static ProjectDraft changed(ProjectDraft before, fi.pohja.spi.core.ProjectDraft draft) {
        return new ProjectDraft(
                kind(draft),
                draft.code(),
                draft.name(),
                draft.shortDescription(),
                draft.purpose(),
                before.programme(),
                draft.part().map(id -> new ProjectId(id.value())),
                before.predecessor(),
                draft.plannedStart(),
                draft.plannedEnd(),
                draft.forecastEnd(),
                before.forecastBasis(),
                draft.topics(),
                before.sourceRefs());
    }

    /** A draft as plugins' rules see it. */
    static fi.pohja.spi.core.ProjectDraft typed(Optional<ProjectId> id, ProjectDraft draft) {
        return new fi.pohja.spi.core.ProjectDraft(
                id.map(own -> new fi.pohja.spi.core.ProjectId(own.value())),
                draft.code(),
                draft.name(),
                draft.shortDescription(),
                draft.purpose(),
                draft.kind() == ProjectKind.UMBRELLA,
                draft.umbrella().map(own -> new fi.pohja.spi.core.ProjectId(own.value())),
                draft.plannedStart(),
                draft.plannedEnd(),
                draft.forecastEnd(),
                draft.topics());
    }

    private static Project seen(fi.pohja.programme.Project project) {
        return new Project(
                new fi.pohja.spi.core.ProjectId(project.id().value()),
                project.code(),
                project.name(),
                project.shortDescription(),
                project.kind() == ProjectKind.UMBRELLA,
                project.state().name(),
                project.umbrella()
                        .map(umbrella ->
                                new fi.pohja.spi.core.ProjectId(umbrella.id().value())),
                project.plannedStart(),
                project.plannedEnd(),
                project.forecastEnd(),
                project.topics(),
                project.archivedAt().isPresent(),
                project.version());
    }
}
