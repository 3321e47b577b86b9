package fi.pohja.report.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.job.Job;
import fi.pohja.job.Jobs;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.ProjectId;
import fi.pohja.report.MadeFile;
import fi.pohja.report.Report;
import fi.pohja.report.ReportChange;
import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportDraft;
import fi.pohja.report.ReportFile;
import fi.pohja.report.ReportFormat;
import fi.pohja.report.ReportId;
import fi.pohja.report.ReportKind;
import fi.pohja.report.ReportPart;
import fi.pohja.report.ReportState;
import fi.pohja.report.ReportText;
import fi.pohja.report.Reports;
import fi.pohja.report.SignOff;
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
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/reports}. */
@Controller("/api/reports")
@Tag(name = "Reports")
@UsualRefusals
final class ReportsResource {

    private final Reports reports;
    private final Jobs jobs;

    ReportsResource(Reports reports, Jobs jobs) {
        this.reports = reports;
        this.jobs = jobs;
    }

    /** Where a report goes, and why. */
    record Step(ReportState to, String reason) {}

    /** What the author says in a part. */
    record Words(String text) {}

    /**
     * Lists the reports.
     *
     * @param q part of the title or of the project's name
     * @param kind only of these kinds
     * @param state only in these states
     * @param project only about this project
     * @param sort title, kind, about, period, due or state; with a hyphen before it descending
     */
    @Get
    Page<Report> listReports(
            @Nullable @QueryValue String q,
            @Parameter(array = @ArraySchema(schema = @Schema(implementation = ReportKind.class))) @Nullable @QueryValue
                    List<String> kind,
            @Parameter(array = @ArraySchema(schema = @Schema(implementation = ReportState.class))) @Nullable @QueryValue
                    List<String> state,
            @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable @QueryValue String project,
            @QueryValue(defaultValue = "-period") String sort,
            @RequestBean PageRequest page) {
        return Page.of(reports.list(
                new Reports.Filter(
                        Objects.requireNonNullElse(q, ""),
                        QueryText.choices("kind", kind, ReportKind.class),
                        QueryText.choices("state", state, ReportState.class),
                        QueryText.id("project", Optional.ofNullable(project)).map(ProjectId::new)),
                Sorting.by(sort, Reports.Sort.class),
                page.slice()));
    }

    /** Begins a report. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Report> createReport(@Body ReportDraft draft) {
        Report created = reports.create(draft);
        return ETag.created("/api/reports/" + created.id().value(), created, created.version());
    }

    /** A report without its document. */
    @Get("/{id}")
    HttpResponse<Report> openReport(@PathVariable UUID id) {
        return tagged(reports.open(new ReportId(id)));
    }

    /** Changes title, period and last day. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<Report> changeReport(@PathVariable UUID id, @Body ReportDraft draft, HttpRequest<?> request) {
        return tagged(reports.change(new ReportId(id), ETag.ifMatch(request), draft));
    }

    /** Takes out a draft; the history keeps that there was one. */
    @ChangesVersion
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeReport(@PathVariable UUID id, HttpRequest<?> request) {
        reports.remove(new ReportId(id), ETag.ifMatch(request));
    }

    /** Lists what the author said, part by part. */
    @Get("/{id}/texts")
    Page<ReportText> listTexts(@PathVariable UUID id) {
        return Page.whole(reports.texts(new ReportId(id)));
    }

    /** Stores what the author says in a part; each part has a version of its own, 0 while nobody has written. */
    @ChangesVersion
    @Put("/{id}/texts/{part}")
    HttpResponse<ReportText> writeText(
            @PathVariable UUID id, @PathVariable String part, @Body Words words, HttpRequest<?> request) {
        ReportText written = reports.write(
                new ReportId(id), constant(ReportPart.values(), part), ETag.ifMatch(request), words.text());
        return ETag.ok(written, written.version());
    }

    /** The document: the frozen one once it is signed, else composed of what is known now. */
    @Get("/{id}/document")
    ReportDocument openDocument(@PathVariable UUID id) {
        return reports.document(new ReportId(id));
    }

    /** Lists what differs from the last report of the same kind. */
    @Get("/{id}/changes")
    Page<ReportChange> listChanges(@PathVariable UUID id) {
        return Page.whole(reports.changes(new ReportId(id)));
    }

    /** Takes a report to another state; signing has a path of its own. */
    @ChangesVersion
    @Post("/{id}/state")
    HttpResponse<Report> stepReport(@PathVariable UUID id, @Body Step step, HttpRequest<?> request) {
        return tagged(reports.step(new ReportId(id), ETag.ifMatch(request), step.to(), step.reason()));
    }

    /** Enters a body's sign-off and freezes the document. */
    @ChangesVersion
    @Post("/{id}/sign-off")
    HttpResponse<Report> signReport(@PathVariable UUID id, @Body SignOff signOff, HttpRequest<?> request) {
        return tagged(reports.sign(new ReportId(id), ETag.ifMatch(request), signOff));
    }

    /** Lists the files that were made of a report as it stands. */
    @Get("/{id}/files")
    Page<MadeFile> listReportFiles(@PathVariable UUID id) {
        return Page.whole(reports.files(new ReportId(id)));
    }

    /**
     * Starts making a report as a file, in place of an earlier one of that format: the answer is the long work, whose
     * state stands at {@code /api/jobs/<id>}.
     *
     * @param format pdf, docx or xlsx
     */
    @Post("/{id}/files/{format}")
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<Job> makeReportFile(@PathVariable UUID id, @PathVariable String format) {
        Job job = jobs.find(reports.make(new ReportId(id), constant(ReportFormat.values(), format)));
        return HttpResponse.<Job>accepted(URI.create("/api/jobs/" + job.id().value()))
                .body(job);
    }

    /**
     * A file that was made of a report.
     *
     * @param format pdf, docx or xlsx
     */
    @Get(uri = "/{id}/files/{format}", produces = MediaType.ALL)
    HttpResponse<StreamedFile> openReportFile(@PathVariable UUID id, @PathVariable String format) {
        ReportFile file = reports.file(new ReportId(id), constant(ReportFormat.values(), format));
        return HttpResponse.ok(
                        new StreamedFile(new ByteArrayInputStream(file.content()), MediaType.of(file.mediaType()))
                                .attach(file.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store");
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(name));
    }

    private static HttpResponse<Report> tagged(Report report) {
        return ETag.ok(report, report.version());
    }
}
