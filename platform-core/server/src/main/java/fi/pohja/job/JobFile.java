package fi.pohja.job;

import java.io.InputStream;
import java.util.UUID;

/**
 * A file that a job made, to be fetched by whoever may see the job: {@code GET /api/jobs/{job}/files/{id}}.
 *
 * @param size in bytes
 */
public record JobFile(UUID id, String fileName, String mediaType, long size) {

    /** A file with its content, held in memory; can be read once, need not be closed. */
    public record Opened(JobFile file, InputStream content) {}
}
