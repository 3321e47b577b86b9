package fi.pohja.job.internal;

import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.UsualRefusals;
import fi.pohja.job.Job;
import fi.pohja.job.JobFile;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** {@code /api/jobs}: one's own long work. */
@Controller("/api/jobs")
@Tag(name = "Jobs")
@UsualRefusals
final class JobsResource {

    private final Jobs jobs;

    JobsResource(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Lists one's own jobs, the newest first. */
    @Get
    Page<Job> listJobs(@RequestBean PageRequest page) {
        return Page.of(jobs.mine(page.slice()));
    }

    /** A job: how far it is, or what came of it. */
    @Get("/{id}")
    Job openJob(@PathVariable UUID id) {
        return jobs.find(new JobId(id));
    }

    /** Asks a job to stop; it ends at the end of the portion it is at. */
    @Post("/{id}/cancellation")
    @Status(HttpStatus.NO_CONTENT)
    void cancelJob(@PathVariable UUID id) {
        jobs.cancel(new JobId(id));
    }

    /** A file that a job made; always to be saved. */
    @Get(uri = "/{id}/files/{file}", produces = MediaType.ALL)
    HttpResponse<StreamedFile> openJobFile(@PathVariable UUID id, @PathVariable UUID file) {
        JobFile.Opened opened = jobs.open(new JobId(id), file);
        return HttpResponse.ok(new StreamedFile(
                                opened.content(), MediaType.of(opened.file().mediaType()))
                        .attach(opened.file().fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header("Cache-Control", "private, no-store");
    }
}
