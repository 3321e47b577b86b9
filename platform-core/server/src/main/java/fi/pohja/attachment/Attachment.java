package fi.pohja.attachment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file as listed, without its content.
 *
 * @param fileName cleaned: no path, no control characters, with the ending that fits the content
 * @param mediaType as found in the content, not as claimed
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 * @param addedBy empty for the platform's own work
 */
public record Attachment(
        AttachmentId id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        Optional<UUID> addedBy,
        String addedByName) {}
