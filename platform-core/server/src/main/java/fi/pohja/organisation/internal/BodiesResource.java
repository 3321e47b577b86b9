package fi.pohja.organisation.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Ordering;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.Body;
import fi.pohja.organisation.BodyDraft;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyKind;
import fi.pohja.organisation.BodyMember;
import fi.pohja.organisation.BodyMemberDraft;
import fi.pohja.organisation.BodyMemberId;
import fi.pohja.organisation.BodyRow;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/bodies} and {@code /api/body-members}. */
@Controller("/api")
@Tag(name = "Bodies")
@UsualRefusals
final class BodiesResource {

    private final Bodies bodies;

    BodiesResource(Bodies bodies) {
        this.bodies = bodies;
    }

    /** A new place; position MEMBER where none is said. */
    record NewMember(@JsonUnwrapped BodyMemberDraft draft) {}

    /** @param lastDay the last day of the place */
    record End(LocalDate lastDay) {}

    /**
     * Lists bodies.
     *
     * @param q part of the name
     * @param kind only of these kinds
     * @param archived whether archived ones are listed
     * @param sort name, kind, members or projects; with a hyphen before it descending
     */
    @Get("/bodies")
    Page<BodyRow> listBodies(
            @Nullable @QueryValue String q,
            @Parameter(array = @ArraySchema(schema = @Schema(implementation = BodyKind.class))) @Nullable @QueryValue
                    List<String> kind,
            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue String archived,
            @QueryValue(defaultValue = "name") String sort,
            @RequestBean PageRequest page) {
        return Page.of(bodies.list(
                new Bodies.Filter(
                        Objects.requireNonNullElse(q, ""),
                        QueryText.choices("kind", kind, BodyKind.class),
                        QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                                .orElse(Archived.CURRENT)),
                Sorting.by(sort, Bodies.Sort.class),
                page.slice()));
    }

    /** Enters a body. Kind and a name in one language are needed. */
    @Post("/bodies")
    @Status(HttpStatus.CREATED)
    HttpResponse<Body> createBody(@io.micronaut.http.annotation.Body BodyDraft draft) {
        Body created = bodies.create(draft);
        return ETag.created("/api/bodies/" + created.id().value(), created, created.version());
    }

    /** A body with its members, archived or not. */
    @Get("/bodies/{id}")
    HttpResponse<Body> openBody(@PathVariable UUID id) {
        return tagged(bodies.open(new BodyId(id)));
    }

    /** Replaces what is known about a body, its members left aside; what is left out becomes empty. */
    @ChangesVersion
    @Put("/bodies/{id}")
    HttpResponse<Body> changeBody(
            @PathVariable UUID id, @io.micronaut.http.annotation.Body BodyDraft draft, HttpRequest<?> request) {
        return tagged(bodies.change(new BodyId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a body out of lists and choices. */
    @ChangesVersion
    @Post("/bodies/{id}/archive")
    HttpResponse<Body> archiveBody(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(bodies.archive(new BodyId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived body back. */
    @ChangesVersion
    @Post("/bodies/{id}/restore")
    HttpResponse<Body> restoreBody(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(bodies.restore(new BodyId(id), ETag.ifMatch(request)));
    }

    /** The places in a body in their order, former ones too. */
    @Get("/bodies/{id}/members")
    Page<BodyMember> listMembers(@PathVariable UUID id) {
        return Page.whole(bodies.open(new BodyId(id)).members());
    }

    /** Adds a place at the end. A group in one language is needed; without a position it is a MEMBER's. */
    @Post("/bodies/{id}/members")
    @Status(HttpStatus.CREATED)
    HttpResponse<BodyMember> addMember(@PathVariable UUID id, @io.micronaut.http.annotation.Body NewMember member) {
        BodyMember added = bodies.addMember(new BodyId(id), member.draft());
        return ETag.created("/api/bodies/" + id + "/members", added, added.version());
    }

    /** Puts the places in this order. */
    @Put("/bodies/{id}/members/order")
    @Status(HttpStatus.NO_CONTENT)
    void orderMembers(@PathVariable UUID id, @io.micronaut.http.annotation.Body Ordering order) {
        bodies.reorderMembers(
                new BodyId(id), order.order().stream().map(BodyMemberId::new).toList());
    }

    /** Replaces what is known about a place; what is left out becomes empty. */
    @ChangesVersion
    @Put("/body-members/{id}")
    HttpResponse<BodyMember> changeMember(
            @PathVariable UUID id, @io.micronaut.http.annotation.Body BodyMemberDraft draft, HttpRequest<?> request) {
        return tagged(bodies.changeMember(new BodyMemberId(id), ETag.ifMatch(request), draft));
    }

    /** Ends a place; it stays in the body's record. */
    @ChangesVersion
    @Post("/body-members/{id}/end")
    HttpResponse<BodyMember> endMember(
            @PathVariable UUID id, @io.micronaut.http.annotation.Body End end, HttpRequest<?> request) {
        return tagged(bodies.endMember(new BodyMemberId(id), ETag.ifMatch(request), end.lastDay()));
    }

    private static HttpResponse<Body> tagged(Body body) {
        return ETag.ok(body, body.version());
    }

    private static HttpResponse<BodyMember> tagged(BodyMember member) {
        return ETag.ok(member, member.version());
    }
}
