package fi.pohja.attachment.internal;

import fi.pohja.attachment.AttachmentId;
import fi.pohja.attachment.Attachments;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.UUID;

/** {@code /api/attachments/{id}}: a file to save, or to remove. */
@Controller("/api/attachments")
final class AttachmentResource {

    private final Attachments attachments;

    AttachmentResource(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * The file. Always to be saved, never to be shown by the browser, whatever it holds.
     *
     * @param id the attachment
     */
    @Get(uri = "/{id}", produces = MediaType.ALL)
    HttpResponse<StreamedFile> open(@PathVariable UUID id) {
        var opened = attachments.open(new AttachmentId(id));
        var attachment = opened.attachment();
        return HttpResponse.ok(new StreamedFile(
                                opened.content(),
                                MediaType.of(attachment.mediaType()),
                                attachment.addedAt().toEpochMilli(),
                                attachment.size())
                        .attach(attachment.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header("Cache-Control", "private, no-store");
    }

    /**
     * Removes a file; 422 when a submitted application needs it.
     *
     * @param id the attachment
     */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        attachments.remove(new AttachmentId(id));
    }
}
