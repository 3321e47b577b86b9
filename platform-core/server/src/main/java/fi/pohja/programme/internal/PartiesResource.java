package fi.pohja.programme.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.organisation.BodyId;
import fi.pohja.programme.Parties;
import fi.pohja.programme.Party;
import fi.pohja.programme.PartyDraft;
import fi.pohja.programme.PartyId;
import fi.pohja.programme.ProjectBody;
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

/** {@code /api/parties} and {@code /api/projects/…/parties}. */
@Controller("/api")
@Tag(name = "Parties")
@UsualRefusals
final class PartiesResource {

    private final Parties parties;

    PartiesResource(Parties parties) {
        this.parties = parties;
    }

    /** Lists a project's parties. */
    @Get("/projects/{project}/parties")
    Page<Party> listParties(@PathVariable UUID project) {
        return Page.whole(parties.of(new ProjectId(project)));
    }

    /** Adds a party to a project. An organisation and its role are needed. */
    @Post("/projects/{project}/parties")
    @Status(HttpStatus.CREATED)
    HttpResponse<Party> createParty(@PathVariable UUID project, @Body PartyDraft draft) {
        Party created = parties.create(new ProjectId(project), draft);
        return ETag.created("/api/parties/" + created.id().value(), created, created.version());
    }

    /** A party. */
    @Get("/parties/{id}")
    HttpResponse<Party> openParty(@PathVariable UUID id) {
        return tagged(parties.open(new PartyId(id)));
    }

    /** Replaces what is known about a party; what is left out becomes empty. */
    @ChangesVersion
    @Put("/parties/{id}")
    HttpResponse<Party> changeParty(@PathVariable UUID id, @Body PartyDraft draft, HttpRequest<?> request) {
        return tagged(parties.change(new PartyId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a party out of its project; the history keeps what it was. */
    @ChangesVersion
    @Delete("/parties/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeParty(@PathVariable UUID id, HttpRequest<?> request) {
        parties.remove(new PartyId(id), ETag.ifMatch(request));
    }

    /** The bodies that serve a project, by name. */
    @Get("/projects/{project}/bodies")
    Page<ProjectBody> listBodiesOfProject(@PathVariable UUID project) {
        return Page.whole(parties.bodies(new ProjectId(project)));
    }

    /** Lets a body serve a project. */
    @Put("/projects/{project}/bodies/{body}")
    @Status(HttpStatus.NO_CONTENT)
    void assignBody(@PathVariable UUID project, @PathVariable UUID body) {
        parties.assignBody(new ProjectId(project), new BodyId(body));
    }

    /** Ends that a body serves a project. */
    @Delete("/projects/{project}/bodies/{body}")
    @Status(HttpStatus.NO_CONTENT)
    void releaseBody(@PathVariable UUID project, @PathVariable UUID body) {
        parties.releaseBody(new ProjectId(project), new BodyId(body));
    }

    private static HttpResponse<Party> tagged(Party party) {
        return ETag.ok(party, party.version());
    }
}
