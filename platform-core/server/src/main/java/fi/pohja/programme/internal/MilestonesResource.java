package fi.pohja.programme.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.QueryText;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.programme.Milestone;
import fi.pohja.programme.MilestoneDraft;
import fi.pohja.programme.MilestoneId;
import fi.pohja.programme.Milestones;
import fi.pohja.programme.ProjectId;
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
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/milestones} and {@code /api/projects/…/milestones}. */
@Controller("/api")
@Tag(name = "Milestones")
@UsualRefusals
final class MilestonesResource {

    private final Milestones milestones;

    MilestonesResource(Milestones milestones) {
        this.milestones = milestones;
    }

    /**
     * Lists a project's milestones.
     *
     * @param archived whether archived ones are listed
     */
    @Get("/projects/{project}/milestones")
    Page<Milestone> listMilestones(
            @PathVariable UUID project,
            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue String archived) {
        return Page.whole(milestones.of(
                new ProjectId(project),
                QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                        .orElse(Archived.CURRENT)));
    }

    /** Adds a milestone to a project. A title in one language and the planned day are needed. */
    @Post("/projects/{project}/milestones")
    @Status(HttpStatus.CREATED)
    HttpResponse<Milestone> createMilestone(@PathVariable UUID project, @Body MilestoneDraft draft) {
        Milestone created = milestones.create(new ProjectId(project), draft);
        return ETag.created("/api/milestones/" + created.id().value(), created, created.version());
    }

    /** A milestone, archived or not. */
    @Get("/milestones/{id}")
    HttpResponse<Milestone> openMilestone(@PathVariable UUID id) {
        return tagged(milestones.open(new MilestoneId(id)));
    }

    /** Replaces what is known about a milestone; what is left out becomes empty. */
    @ChangesVersion
    @Put("/milestones/{id}")
    HttpResponse<Milestone> changeMilestone(@PathVariable UUID id, @Body MilestoneDraft draft, HttpRequest<?> request) {
        return tagged(milestones.change(new MilestoneId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a milestone out of lists and choices. */
    @ChangesVersion
    @Post("/milestones/{id}/archive")
    HttpResponse<Milestone> archiveMilestone(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(milestones.archive(new MilestoneId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived milestone back. */
    @ChangesVersion
    @Post("/milestones/{id}/restore")
    HttpResponse<Milestone> restoreMilestone(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(milestones.restore(new MilestoneId(id), ETag.ifMatch(request)));
    }

    private static HttpResponse<Milestone> tagged(Milestone milestone) {
        return ETag.ok(milestone, milestone.version());
    }
}
