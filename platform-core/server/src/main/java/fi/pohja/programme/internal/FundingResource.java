package fi.pohja.programme.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.UsualRefusals;
import fi.pohja.programme.Funding;
import fi.pohja.programme.FundingDraft;
import fi.pohja.programme.FundingEntry;
import fi.pohja.programme.FundingEntryId;
import fi.pohja.programme.ProjectFunding;
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

/** {@code /api/funding} and {@code /api/projects/…/funding}. */
@Controller("/api")
@Tag(name = "Funding")
@UsualRefusals
final class FundingResource {

    private final Funding funding;

    FundingResource(Funding funding) {
        this.funding = funding;
    }

    /** The project's amounts by kind and source, their sums, and those of an umbrella's parts. */
    @Get("/projects/{project}/funding")
    ProjectFunding listFunding(@PathVariable UUID project) {
        return funding.of(new ProjectId(project));
    }

    /** Adds an amount to a project. Kind and source are needed. */
    @Post("/projects/{project}/funding")
    @Status(HttpStatus.CREATED)
    HttpResponse<FundingEntry> createAmount(@PathVariable UUID project, @Body FundingDraft draft) {
        FundingEntry created = funding.create(new ProjectId(project), draft);
        return ETag.created("/api/funding/" + created.id().value(), created, created.version());
    }

    /** An amount. */
    @Get("/funding/{id}")
    HttpResponse<FundingEntry> openAmount(@PathVariable UUID id) {
        return tagged(funding.open(new FundingEntryId(id)));
    }

    /** Replaces what is known about an amount; what is left out becomes empty. */
    @ChangesVersion
    @Put("/funding/{id}")
    HttpResponse<FundingEntry> changeAmount(@PathVariable UUID id, @Body FundingDraft draft, HttpRequest<?> request) {
        return tagged(funding.change(new FundingEntryId(id), ETag.ifMatch(request), draft));
    }

    /** Takes an amount out of its project; the history keeps what it was. */
    @ChangesVersion
    @Delete("/funding/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeAmount(@PathVariable UUID id, HttpRequest<?> request) {
        funding.remove(new FundingEntryId(id), ETag.ifMatch(request));
    }

    private static HttpResponse<FundingEntry> tagged(FundingEntry fundingEntry) {
        return ETag.ok(fundingEntry, fundingEntry.version());
    }
}
