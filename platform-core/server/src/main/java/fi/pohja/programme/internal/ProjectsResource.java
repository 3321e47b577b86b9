package fi.pohja.programme.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectParticipation;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.programme.TimelineProject;
import fi.pohja.spi.LocalizedText;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/projects}, {@code /api/topics} and {@code /api/timeline}. */
@Controller("/api")
@Tag(name = "Projects")
@UsualRefusals
final class ProjectsResource {

    private final Projects projects;
    private final Organisations organisations;
    private final Bodies bodies;

    ProjectsResource(Projects projects, Organisations organisations, Bodies bodies) {
        this.projects = projects;
        this.organisations = organisations;
        this.bodies = bodies;
    }

    /** A new project; kind PROJECT and state IDEA where none are said. */
    record NewProject(ProjectState state, @JsonUnwrapped ProjectDraft draft) {}

    /**
     * A step to another state.
     *
     * @param reason why, for the history; may be left out
     */
    record Step(ProjectState to, String reason) {}

    /** What to list; parts left out match everything. */
    @Introspected
    record Query(
            @Parameter(description = "part of name, short description or topic in any language, or of the code")
            @Nullable
            @QueryValue
            String q,

            @Parameter(
                    description = "only in these states",
                    array = @ArraySchema(schema = @Schema(implementation = ProjectState.class)))
            @Nullable
            @QueryValue
            List<String> state,

            @Parameter(
                    description = "only of these kinds",
                    array = @ArraySchema(schema = @Schema(implementation = ProjectKind.class)))
            @Nullable
            @QueryValue
            List<String> kind,

            @Parameter(description = "only parts of this umbrella", schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String umbrella,

            @Parameter(description = "only under the national programme of this key") @Nullable @QueryValue
            String programme,

            @Parameter(description = "only with this topic, as written in any language") @Nullable @QueryValue
            String topic,

            @Parameter(
                    description = "only with this organisation as a party",
                    schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String organisation,

            @Parameter(
                    description = "whether archived ones are listed",
                    schema = @Schema(implementation = Archived.class))
            @Nullable
            @QueryValue
            String archived) {

        Projects.Filter filter() {
            return new Projects.Filter(
                    Objects.requireNonNullElse(q, ""),
                    QueryText.choices("state", state, ProjectState.class),
                    QueryText.choices("kind", kind, ProjectKind.class),
                    QueryText.id("umbrella", Optional.ofNullable(umbrella)).map(ProjectId::new),
                    Optional.ofNullable(programme),
                    Optional.ofNullable(topic),
                    QueryText.id("organisation", Optional.ofNullable(organisation))
                            .map(OrganisationId::new),
                    QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                            .orElse(Archived.CURRENT));
        }
    }

    /**
     * Lists projects and umbrellas.
     *
     * @param sort name, code, state, start, end, total, granted, measures or next-milestone; with a hyphen before it
     *     descending
     */
    @Get("/projects")
    Page<ProjectRow> listProjects(
            @RequestBean Query query, @QueryValue(defaultValue = "name") String sort, @RequestBean PageRequest page) {
        return Page.of(projects.list(query.filter(), Sorting.by(sort, Projects.Sort.class), page.slice()));
    }

    /** The projects that match with their milestones: umbrellas by start, each followed by its parts. */
    @Get("/timeline")
    Page<TimelineProject> listTimeline(@RequestBean Query query) {
        return Page.whole(projects.timeline(query.filter()));
    }

    /** The topics in use, by name. */
    @Get("/topics")
    Page<LocalizedText> listTopics() {
        return Page.whole(projects.topics());
    }

    /**
     * Enters a project or an umbrella. A code and a name in one language are needed; without a kind it is a PROJECT,
     * without a state an IDEA.
     */
    @Post("/projects")
    @Status(HttpStatus.CREATED)
    HttpResponse<Project> createProject(@Body NewProject body) {
        Project created = projects.create(Optional.empty(), body.state(), body.draft());
        return ETag.created("/api/projects/" + created.id().value(), created, created.version());
    }

    /** A project with the chain it stands in and its sums, archived or not. */
    @Get("/projects/{id}")
    HttpResponse<Project> openProject(@PathVariable UUID id) {
        return tagged(projects.open(new ProjectId(id)));
    }

    /** Replaces what is known about a project, its state left aside; what is left out becomes empty. */
    @ChangesVersion
    @Put("/projects/{id}")
    HttpResponse<Project> changeProject(@PathVariable UUID id, @Body ProjectDraft draft, HttpRequest<?> request) {
        return tagged(projects.change(new ProjectId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a project to another state, if that may follow. */
    @ChangesVersion
    @Post("/projects/{id}/state")
    HttpResponse<Project> moveProject(@PathVariable UUID id, @Body Step step, HttpRequest<?> request) {
        return tagged(projects.transition(new ProjectId(id), ETag.ifMatch(request), step.to(), step.reason()));
    }

    /** The states whoever asks may take a project to. */
    @Get("/projects/{id}/transitions")
    Page<ProjectState> listTransitions(@PathVariable UUID id) {
        return Page.whole(projects.allowedTransitions(new ProjectId(id)));
    }

    /** Takes a project out of lists and choices. */
    @ChangesVersion
    @Post("/projects/{id}/archive")
    HttpResponse<Project> archiveProject(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(projects.archive(new ProjectId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived project back. */
    @ChangesVersion
    @Post("/projects/{id}/restore")
    HttpResponse<Project> restoreProject(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(projects.restore(new ProjectId(id), ETag.ifMatch(request)));
    }

    /** The current projects an organisation takes part in, with its role. */
    @Get("/organisations/{organisation}/projects")
    Page<ProjectParticipation> listProjectsOfOrganisation(@PathVariable UUID organisation) {
        return Page.whole(projects.ofOrganisation(
                organisations.open(new OrganisationId(organisation)).id()));
    }

    /** The current projects a body serves. */
    @Get("/bodies/{body}/projects")
    Page<NamedProject> listProjectsOfBody(@PathVariable UUID body) {
        return Page.whole(projects.ofBody(bodies.open(new BodyId(body)).id()));
    }

    private static HttpResponse<Project> tagged(Project project) {
        return ETag.ok(project, project.version());
    }
}
