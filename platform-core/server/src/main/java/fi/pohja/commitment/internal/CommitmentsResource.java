package fi.pohja.commitment.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentDraft;
import fi.pohja.commitment.CommitmentId;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.Commitments;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
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
import java.util.Optional;
import java.util.UUID;

/** {@code /api/commitments} and {@code /api/projects/…/commitments}. */
@Controller("/api")
@Tag(name = "Commitments")
@UsualRefusals
final class CommitmentsResource {

    private final Commitments commitments;

    CommitmentsResource(Commitments commitments) {
        this.commitments = commitments;
    }

    /** A new commitment; state PREPARED where none is said. */
    record NewCommitment(
            CommitmentState state, @JsonUnwrapped CommitmentDraft draft) {}

    /** Where a commitment is to go. */
    record CommitmentStep(CommitmentState to) {}

    /** Lists the commitments to a project. */
    @Get("/projects/{project}/commitments")
    Page<Commitment> listCommitments(@PathVariable UUID project) {
        return Page.whole(commitments.of(new ProjectId(project)));
    }

    /** Adds a commitment to a project. Who commits is needed. */
    @Post("/projects/{project}/commitments")
    @Status(HttpStatus.CREATED)
    HttpResponse<Commitment> createCommitment(@PathVariable UUID project, @Body NewCommitment body) {
        Commitment created = commitments.create(new ProjectId(project), Optional.empty(), body.state(), body.draft());
        return ETag.created("/api/commitments/" + created.id().value(), created, created.version());
    }

    /** A commitment. */
    @Get("/commitments/{id}")
    HttpResponse<Commitment> openCommitment(@PathVariable UUID id) {
        return tagged(commitments.open(new CommitmentId(id)));
    }

    /** Replaces what is known about a commitment; what is left out becomes empty. */
    @ChangesVersion
    @Put("/commitments/{id}")
    HttpResponse<Commitment> changeCommitment(
            @PathVariable UUID id, @Body CommitmentDraft draft, HttpRequest<?> request) {
        return tagged(commitments.change(new CommitmentId(id), ETag.ifMatch(request), draft));
    }

    /** Lets a commitment go to another state. */
    @ChangesVersion
    @Post("/commitments/{id}/state")
    HttpResponse<Commitment> stepCommitment(@PathVariable UUID id, @Body CommitmentStep step, HttpRequest<?> request) {
        return tagged(commitments.transition(new CommitmentId(id), ETag.ifMatch(request), step.to()));
    }

    /** Removes a commitment that is not registered. */
    @ChangesVersion
    @Delete("/commitments/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeCommitment(@PathVariable UUID id, HttpRequest<?> request) {
        commitments.remove(new CommitmentId(id), ETag.ifMatch(request));
    }

    private static HttpResponse<Commitment> tagged(Commitment commitment) {
        return ETag.ok(commitment, commitment.version());
    }
}
