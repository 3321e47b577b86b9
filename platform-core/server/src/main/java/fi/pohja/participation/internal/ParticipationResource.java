package fi.pohja.participation.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.QueryText;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.participation.FollowUp;
import fi.pohja.participation.ParticipationDraft;
import fi.pohja.participation.ParticipationProgramme;
import fi.pohja.participation.ParticipationProgrammeId;
import fi.pohja.participation.ParticipationProgrammes;
import fi.pohja.participation.ParticipationState;
import fi.pohja.participation.ReviewDraft;
import fi.pohja.participation.YearReview;
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

/** {@code /api/participation-programmes}. */
@Controller("/api/participation-programmes")
@Tag(name = "Participation programmes")
@UsualRefusals
final class ParticipationResource {

    private final ParticipationProgrammes programmes;

    ParticipationResource(ParticipationProgrammes programmes) {
        this.programmes = programmes;
    }

    record Step(ParticipationState to) {}

    /**
     * Lists participation programmes, the latest first.
     *
     * @param archived whether archived ones are listed
     */
    @Get
    Page<ParticipationProgramme> listParticipationProgrammes(
            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue String archived) {
        return Page.whole(programmes.list(QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                .orElse(Archived.CURRENT)));
    }

    /** Begins a programme as a draft. A name in one language is needed. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<ParticipationProgramme> createParticipationProgramme(@Body ParticipationDraft draft) {
        ParticipationProgramme created = programmes.create(draft);
        return ETag.created("/api/participation-programmes/" + created.id().value(), created, created.version());
    }

    /** A programme, archived or not. */
    @Get("/{id}")
    HttpResponse<ParticipationProgramme> openParticipationProgramme(@PathVariable UUID id) {
        return tagged(programmes.open(new ParticipationProgrammeId(id)));
    }

    /** Replaces what is typed about a programme; what is left out becomes empty. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<ParticipationProgramme> changeParticipationProgramme(
            @PathVariable UUID id, @Body ParticipationDraft draft, HttpRequest<?> request) {
        return tagged(programmes.change(new ParticipationProgrammeId(id), ETag.ifMatch(request), draft));
    }

    /** Moves a programme to another state. */
    @ChangesVersion
    @Post("/{id}/state")
    HttpResponse<ParticipationProgramme> moveParticipationProgramme(
            @PathVariable UUID id, @Body Step step, HttpRequest<?> request) {
        return tagged(programmes.move(new ParticipationProgrammeId(id), ETag.ifMatch(request), step.to()));
    }

    /** What the records say of a programme's years. */
    @Get("/{id}/follow-up")
    FollowUp followParticipationProgrammeUp(@PathVariable UUID id) {
        return programmes.followUp(new ParticipationProgrammeId(id));
    }

    /** How a programme's years went. */
    @Get("/{id}/reviews")
    Page<YearReview> participationReviews(@PathVariable UUID id) {
        return Page.whole(programmes.reviews(new ParticipationProgrammeId(id)));
    }

    /** Writes how a year went; nobody has written yet: {@code If-Match: "0"}. */
    @ChangesVersion
    @Put("/{id}/reviews/{year}")
    HttpResponse<YearReview> reviewParticipation(
            @PathVariable UUID id, @PathVariable int year, @Body ReviewDraft draft, HttpRequest<?> request) {
        YearReview review = programmes.review(new ParticipationProgrammeId(id), year, ETag.ifMatch(request), draft);
        return ETag.ok(review, review.version());
    }

    /** Takes a programme out of lists. */
    @ChangesVersion
    @Post("/{id}/archive")
    HttpResponse<ParticipationProgramme> archiveParticipationProgramme(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(programmes.archive(new ParticipationProgrammeId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived programme back. */
    @ChangesVersion
    @Post("/{id}/restore")
    HttpResponse<ParticipationProgramme> restoreParticipationProgramme(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(programmes.restore(new ParticipationProgrammeId(id), ETag.ifMatch(request)));
    }

    private static HttpResponse<ParticipationProgramme> tagged(ParticipationProgramme programme) {
        return ETag.ok(programme, programme.version());
    }
}
