package fi.pohja.collaboration.internal;

import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareDraft;
import fi.pohja.collaboration.Shares;
import fi.pohja.collaboration.SpaceDraft;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.collaboration.SpaceKind;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.spi.LocalizedText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;

/** {@code /api/collaboration-spaces}. */
@Controller("/api/collaboration-spaces")
@Tag(name = "Collaboration")
@UsualRefusals
final class SpacesResource {

    private final CollaborationSpaces spaces;
    private final Shares shares;

    SpacesResource(CollaborationSpaces spaces, Shares shares) {
        this.spaces = spaces;
        this.shares = shares;
    }

    /** @param invited slugs of the tenants invited, at least one */
    record Founding(
            SpaceKind kind, LocalizedText name, LocalizedText purpose, List<String> sourceRefs, List<String> invited) {}

    /** @param tenant slug of the tenant invited */
    record Invitation(String tenant) {}

    /** Lists the spaces the tenant belongs to or is invited to. */
    @Get
    Page<CollaborationSpace> listSpaces() {
        return Page.whole(spaces.all());
    }

    /** Lists the tenants that can be invited. */
    @Get("/partners")
    Page<Partner> listPartners() {
        return Page.whole(spaces.partners());
    }

    /** Founds a space and invites others to it. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<CollaborationSpace> foundSpace(@Body Founding founding) {
        CollaborationSpace founded = spaces.found(
                new SpaceDraft(founding.kind(), founding.name(), founding.purpose(), founding.sourceRefs()),
                founding.invited());
        return ETag.created("/api/collaboration-spaces/" + founded.id().value(), founded, founded.version());
    }

    /** A space the tenant belongs to or is invited to. */
    @Get("/{id}")
    HttpResponse<CollaborationSpace> openSpace(@PathVariable UUID id) {
        return tagged(spaces.open(new SpaceId(id)));
    }

    /** Replaces what is typed about a space the tenant founded; the kind stays. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<CollaborationSpace> changeSpace(
            @PathVariable UUID id, @Body SpaceDraft draft, HttpRequest<?> request) {
        return tagged(spaces.change(new SpaceId(id), ETag.ifMatch(request), draft));
    }

    /** Invites another tenant. */
    @Post("/{id}/invitations")
    HttpResponse<CollaborationSpace> inviteToSpace(@PathVariable UUID id, @Body Invitation invitation) {
        return tagged(spaces.invite(new SpaceId(id), invitation.tenant()));
    }

    /** Accepts the invitation to a space. */
    @Post("/{id}/accept")
    HttpResponse<CollaborationSpace> acceptSpace(@PathVariable UUID id) {
        return tagged(spaces.accept(new SpaceId(id)));
    }

    /** Declines the invitation to a space. */
    @Post("/{id}/decline")
    @Status(HttpStatus.NO_CONTENT)
    void declineSpace(@PathVariable UUID id) {
        spaces.decline(new SpaceId(id));
    }

    /** Leaves a space; what the tenant shares in it is revoked. */
    @Post("/{id}/leave")
    @Status(HttpStatus.NO_CONTENT)
    void leaveSpace(@PathVariable UUID id) {
        spaces.leave(new SpaceId(id));
    }

    /** Lists what is shared in a space, the tenant's own and others'. */
    @Get("/{id}/shares")
    Page<Share> listSharesOfSpace(@PathVariable UUID id) {
        return Page.whole(shares.in(spaces.open(new SpaceId(id)).id()));
    }

    /** Proposes to share an object in a space. */
    @Post("/{id}/shares")
    @Status(HttpStatus.CREATED)
    HttpResponse<Share> proposeShare(@PathVariable UUID id, @Body ShareDraft draft) {
        Share proposed = shares.propose(new SpaceId(id), draft);
        return ETag.created("/api/shares/" + proposed.id().value(), proposed, proposed.version());
    }

    private static HttpResponse<CollaborationSpace> tagged(CollaborationSpace space) {
        return ETag.ok(space, space.version());
    }
}
