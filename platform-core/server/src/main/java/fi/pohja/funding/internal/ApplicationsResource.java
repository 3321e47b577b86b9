package fi.pohja.funding.internal;

import fi.pohja.attachment.AttachmentId;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.ApplicationRow;
import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.BudgetChange;
import fi.pohja.funding.FundingCallId;
import fi.pohja.funding.FundingPosition;
import fi.pohja.funding.FundingPositions;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.Receipt;
import fi.pohja.funding.SubmissionId;
import fi.pohja.funding.WorkContribution;
import fi.pohja.funding.WorkContributionDraft;
import fi.pohja.funding.WorkContributionId;
import fi.pohja.funding.WorkContributions;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.QueryText;
import fi.pohja.http.UsualRefusals;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/applications}, {@code /api/projects/…/applications} and {@code /api/projects/…/funding-position}. */
@Controller("/api")
@Tag(name = "Grants")
@UsualRefusals
final class ApplicationsResource {

    private final GrantApplications applications;
    private final WorkContributions work;
    private final FundingPositions positions;

    ApplicationsResource(GrantApplications applications, WorkContributions work, FundingPositions positions) {
        this.applications = applications;
        this.work = work;
        this.positions = positions;
    }

    /** Which call a project applies in. */
    record NewApplication(FundingCallId call) {}

    /** What the applicant says beside the budget. */
    record Said(LocalizedText summary, String contact) {}

    /** Cells of a budget as they were seen and as they are to be. */
    record Changes(List<BudgetChange> changes) {}

    /** What the funder asks for. */
    record Asked(String reason, LocalDate due) {}

    /** Applications, those that close last first. */
    @Get("/applications")
    Page<ApplicationRow> listApplications(
            @Parameter(description = "only of this state", schema = @Schema(implementation = ApplicationState.class))
                    @Nullable
                    @QueryValue
                    String state) {
        return Page.whole(applications.list(new GrantApplications.Filter(
                Optional.empty(),
                Optional.empty(),
                QueryText.choice("state", Optional.ofNullable(state), ApplicationState.class))));
    }

    /** A project's applications. */
    @Get("/projects/{project}/applications")
    Page<ApplicationRow> listApplicationsOfProject(@PathVariable UUID project) {
        return Page.whole(applications.list(GrantApplications.Filter.of(new ProjectId(project))));
    }

    /** Begins an application of a project in a call. */
    @Post("/projects/{project}/applications")
    @Status(HttpStatus.CREATED)
    HttpResponse<GrantApplication> createApplication(@PathVariable UUID project, @Body NewApplication body) {
        GrantApplication created = applications.create(Optional.empty(), body.call(), new ProjectId(project));
        return ETag.created("/api/applications/" + created.id().value(), created, created.version());
    }

    /** An application with its budget, attachments, receipts and decision. */
    @Get("/applications/{id}")
    HttpResponse<GrantApplication> openApplication(@PathVariable UUID id) {
        return tagged(applications.open(new ApplicationId(id)));
    }

    /** Replaces what the applicant says beside the budget. */
    @ChangesVersion
    @Put("/applications/{id}")
    HttpResponse<GrantApplication> changeApplication(@PathVariable UUID id, @Body Said body, HttpRequest<?> request) {
        return tagged(
                applications.change(new ApplicationId(id), ETag.ifMatch(request), body.summary(), body.contact()));
    }

    /** Takes out an application that was never submitted. */
    @ChangesVersion
    @Delete("/applications/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeApplication(@PathVariable UUID id, HttpRequest<?> request) {
        applications.remove(new ApplicationId(id), ETag.ifMatch(request));
    }

    /**
     * Attaches a file to a line of the call's checklist: its bytes as {@code application/octet-stream}.
     *
     * @param requirement key of the line; without it the file stands beside the checklist
     * @param fileName with the ending that fits the content
     */
    @Post(uri = "/applications/{id}/attachments", consumes = MediaType.APPLICATION_OCTET_STREAM)
    @Status(HttpStatus.CREATED)
    HttpResponse<GrantApplication> attachToApplication(
            @PathVariable UUID id,
            @QueryValue(defaultValue = "") String requirement,
            @QueryValue String fileName,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        GrantApplication attached = applications.attach(
                new ApplicationId(id),
                requirement,
                fileName,
                MediaType.APPLICATION_OCTET_STREAM,
                request.getInputStream());
        return ETag.created("/api/applications/" + id, attached, attached.version());
    }

    /** Takes a file off an application while it is open. */
    @Delete("/applications/{id}/attachments/{attachment}")
    HttpResponse<GrantApplication> detachFromApplication(@PathVariable UUID id, @PathVariable UUID attachment) {
        return tagged(applications.detach(new ApplicationId(id), new AttachmentId(attachment)));
    }

    /** Changes cells of the budget; 412 when one of them is no longer as it was seen. */
    @Post("/applications/{id}/budget")
    HttpResponse<GrantApplication> changeBudget(@PathVariable UUID id, @Body Changes body) {
        return tagged(applications.changeBudget(new ApplicationId(id), body.changes()));
    }

    /** Submits an application: the answer is the receipt. 422 says everything that is missing, or that it is too late. */
    @ChangesVersion
    @Post("/applications/{id}/submission")
    @Status(HttpStatus.CREATED)
    Receipt submitApplication(@PathVariable UUID id, HttpRequest<?> request) {
        return applications.submit(new ApplicationId(id), ETag.ifMatch(request));
    }

    /** The document that was submitted, byte for byte as it was hashed. */
    @Get("/submissions/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> openSubmission(@PathVariable UUID id) {
        return HttpResponse.ok(
                applications.document(new SubmissionId(id)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Enters what the funder asks for. */
    @ChangesVersion
    @Post("/applications/{id}/supplement")
    HttpResponse<GrantApplication> requestSupplement(@PathVariable UUID id, @Body Asked body, HttpRequest<?> request) {
        return tagged(applications.requestSupplement(
                new ApplicationId(id), ETag.ifMatch(request), body.reason(), body.due()));
    }

    /** Enters the funder's decision. */
    @ChangesVersion
    @Put("/applications/{id}/decision")
    HttpResponse<GrantApplication> decideApplication(
            @PathVariable UUID id, @Body GrantDecision body, HttpRequest<?> request) {
        return tagged(applications.decide(new ApplicationId(id), ETag.ifMatch(request), body));
    }

    /** Work in person-months, planned and done. */
    @Get("/applications/{id}/work")
    Page<WorkContribution> listWork(@PathVariable UUID id) {
        return Page.whole(work.of(new ApplicationId(id)));
    }

    /** Adds work. */
    @Post("/applications/{id}/work")
    @Status(HttpStatus.CREATED)
    WorkContribution createWork(@PathVariable UUID id, @Body WorkContributionDraft body) {
        return work.create(new ApplicationId(id), body);
    }

    /** Replaces what is known about work. */
    @ChangesVersion
    @Put("/work-contributions/{id}")
    HttpResponse<WorkContribution> changeWork(
            @PathVariable UUID id, @Body WorkContributionDraft body, HttpRequest<?> request) {
        WorkContribution changed = work.change(new WorkContributionId(id), ETag.ifMatch(request), body);
        return ETag.ok(changed, changed.version());
    }

    /** Where a project's money stands, by grant and source; of an umbrella with its parts. */
    @Get("/projects/{project}/funding-position")
    FundingPosition openFundingPosition(@PathVariable UUID project) {
        return positions.of(new ProjectId(project));
    }

    private static HttpResponse<GrantApplication> tagged(GrantApplication application) {
        return ETag.ok(application, application.version());
    }
}
