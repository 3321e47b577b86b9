package fi.pohja.programme.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.programme.Dependencies;
import fi.pohja.programme.Dependency;
import fi.pohja.programme.DependencyDraft;
import fi.pohja.programme.DependencyId;
import fi.pohja.programme.ProjectId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** {@code /api/dependencies} and {@code /api/projects/…/dependencies}. */
@Controller("/api")
@Tag(name = "Dependencies")
@UsualRefusals
final class DependenciesResource {

    private final Dependencies dependencies;

    DependenciesResource(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    /** Lists a project's dependencies. */
    @Get("/projects/{project}/dependencies")
    Page<Dependency> listDependencies(@PathVariable UUID project) {
        return Page.whole(dependencies.of(new ProjectId(project)));
    }

    /** Adds a dependency to a project. Either a project of the tenant or the name of something outside is needed. */
    @Post("/projects/{project}/dependencies")
    @Status(HttpStatus.CREATED)
    HttpResponse<Dependency> createDependency(@PathVariable UUID project, @Body DependencyDraft draft) {
        Dependency created = dependencies.create(new ProjectId(project), draft);
        return ETag.created("/api/dependencies/" + created.id().value(), created, created.version());
    }

    /** A dependency. */
    @Get("/dependencies/{id}")
    HttpResponse<Dependency> openDependency(@PathVariable UUID id) {
        return tagged(dependencies.open(new DependencyId(id)));
    }

    /** Replaces what is known about a dependency; what is left out becomes empty. */
    @ChangesVersion
    @Put("/dependencies/{id}")
    HttpResponse<Dependency> changeDependency(
            @PathVariable UUID id, @Body DependencyDraft draft, HttpRequest<?> request) {
        return tagged(dependencies.change(new DependencyId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a dependency out of its project; the history keeps what it was. */
    @ChangesVersion
    @Delete("/dependencies/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeDependency(@PathVariable UUID id, HttpRequest<?> request) {
        dependencies.remove(new DependencyId(id), ETag.ifMatch(request));
    }

    /** Lists what waits for a project. */
    @Get("/projects/{project}/dependents")
    Page<Dependency> listDependents(@PathVariable UUID project) {
        return Page.whole(dependencies.on(new ProjectId(project)));
    }

    private static HttpResponse<Dependency> tagged(Dependency dependency) {
        return ETag.ok(dependency, dependency.version());
    }
}
