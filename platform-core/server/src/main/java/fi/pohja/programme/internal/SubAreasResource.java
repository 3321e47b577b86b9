package fi.pohja.programme.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Ordering;
import fi.pohja.http.Page;
import fi.pohja.http.QueryText;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.SubArea;
import fi.pohja.programme.SubAreaDraft;
import fi.pohja.programme.SubAreaId;
import fi.pohja.programme.SubAreas;
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

/** {@code /api/sub-areas} and {@code /api/projects/…/sub-areas}. */
@Controller("/api")
@Tag(name = "Sub-areas")
@UsualRefusals
final class SubAreasResource {

    private final SubAreas subAreas;

    SubAreasResource(SubAreas subAreas) {
        this.subAreas = subAreas;
    }

    /**
     * Lists a project's sub-areas.
     *
     * @param archived whether archived ones are listed
     */
    @Get("/projects/{project}/sub-areas")
    Page<SubArea> listSubAreas(
            @PathVariable UUID project,
            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue String archived) {
        return Page.whole(subAreas.of(
                new ProjectId(project),
                QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                        .orElse(Archived.CURRENT)));
    }

    /** Adds a sub-area to a project. A number and a title in one language are needed. */
    @Post("/projects/{project}/sub-areas")
    @Status(HttpStatus.CREATED)
    HttpResponse<SubArea> createSubArea(@PathVariable UUID project, @Body SubAreaDraft draft) {
        SubArea created = subAreas.create(new ProjectId(project), draft);
        return ETag.created("/api/sub-areas/" + created.id().value(), created, created.version());
    }

    /** A sub-area, archived or not. */
    @Get("/sub-areas/{id}")
    HttpResponse<SubArea> openSubArea(@PathVariable UUID id) {
        return tagged(subAreas.open(new SubAreaId(id)));
    }

    /** Replaces what is known about a sub-area; what is left out becomes empty. */
    @ChangesVersion
    @Put("/sub-areas/{id}")
    HttpResponse<SubArea> changeSubArea(@PathVariable UUID id, @Body SubAreaDraft draft, HttpRequest<?> request) {
        return tagged(subAreas.change(new SubAreaId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a sub-area out of lists and choices. */
    @ChangesVersion
    @Post("/sub-areas/{id}/archive")
    HttpResponse<SubArea> archiveSubArea(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(subAreas.archive(new SubAreaId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived sub-area back. */
    @ChangesVersion
    @Post("/sub-areas/{id}/restore")
    HttpResponse<SubArea> restoreSubArea(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(subAreas.restore(new SubAreaId(id), ETag.ifMatch(request)));
    }

    /** Puts a project's sub-areas in this order; those not named follow in the order they had. */
    @Put("/projects/{project}/sub-areas/order")
    @Status(HttpStatus.NO_CONTENT)
    void orderSubAreas(@PathVariable UUID project, @Body Ordering order) {
        subAreas.reorder(
                new ProjectId(project),
                order.order().stream().map(SubAreaId::new).toList());
    }

    private static HttpResponse<SubArea> tagged(SubArea subArea) {
        return ETag.ok(subArea, subArea.version());
    }
}
