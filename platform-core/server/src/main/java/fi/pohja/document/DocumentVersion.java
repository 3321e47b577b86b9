package fi.pohja.document;

import fi.pohja.attachment.AttachmentId;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of a document.
 *
 * @param number 1 and up, never used again while a later one is there
 * @param changes what changed since the version before
 * @param size in bytes
 * @param publishedAt since when everybody may read it; empty while they may not
 */
public record DocumentVersion(
        int number,
        LocalDate datedOn,
        LocalizedText changes,
        AttachmentId file,
        String fileName,
        String mediaType,
        long size,
        Optional<Instant> publishedAt) {

    /** Whether everybody may read it. */
    public boolean isPublic() {
        return publishedAt.isPresent();
    }

    /** What can be changed, as it is now. */
    public VersionDraft draft() {
        return new VersionDraft(Optional.of(datedOn), changes);
    }
}
