package fi.pohja.participation.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.participation.ActionDraft;
import fi.pohja.participation.ParticipationAction;
import fi.pohja.participation.ParticipationActionId;
import fi.pohja.participation.ParticipationActions;
import fi.pohja.participation.ParticipationProgrammeId;
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

/** {@code /api/participation-programmes/…/actions} and {@code /api/participation-actions}. */
@Controller("/api")
@Tag(name = "Participation programmes")
@UsualRefusals
final class ActionsResource {

    private final ParticipationActions actions;

    ActionsResource(ParticipationActions actions) {
        this.actions = actions;
    }

    /** A programme's actions in their order. */
    @Get("/participation-programmes/{programme}/actions")
    Page<ParticipationAction> listParticipationActions(@PathVariable UUID programme) {
        return Page.whole(actions.of(new ParticipationProgrammeId(programme)));
    }

    /** Adds an action at the end. A title in one language is needed. */
    @Post("/participation-programmes/{programme}/actions")
    @Status(HttpStatus.CREATED)
    HttpResponse<ParticipationAction> createParticipationAction(@PathVariable UUID programme, @Body ActionDraft draft) {
        ParticipationAction created = actions.create(new ParticipationProgrammeId(programme), draft);
        return ETag.created("/api/participation-actions/" + created.id().value(), created, created.version());
    }

    /** An action. */
    @Get("/participation-actions/{id}")
    HttpResponse<ParticipationAction> openParticipationAction(@PathVariable UUID id) {
        return tagged(actions.open(new ParticipationActionId(id)));
    }

    /** Replaces what is typed about an action; what is left out becomes empty. */
    @ChangesVersion
    @Put("/participation-actions/{id}")
    HttpResponse<ParticipationAction> changeParticipationAction(
            @PathVariable UUID id, @Body ActionDraft draft, HttpRequest<?> request) {
        return tagged(actions.change(new ParticipationActionId(id), ETag.ifMatch(request), draft));
    }

    /** Takes an action out. */
    @ChangesVersion
    @Delete("/participation-actions/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeParticipationAction(@PathVariable UUID id, HttpRequest<?> request) {
        actions.remove(new ParticipationActionId(id), ETag.ifMatch(request));
    }

    private static HttpResponse<ParticipationAction> tagged(ParticipationAction action) {
        return ETag.ok(action, action.version());
    }
}
