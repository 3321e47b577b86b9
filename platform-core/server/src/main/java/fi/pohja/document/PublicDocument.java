package fi.pohja.document;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * A document as everybody sees it.
 *
 * @param projectCode of the project it belongs to
 * @param versions those published, the latest first; at least one
 */
public record PublicDocument(
        DocumentId id,
        String projectCode,
        LocalizedText projectName,
        DocumentKind kind,
        LocalizedText title,
        List<DocumentVersion> versions) {

    /** The version everybody reads unless they ask for an older one. */
    public DocumentVersion current() {
        return versions.getFirst();
    }

    /** Those before it. */
    public List<DocumentVersion> older() {
        return versions.subList(1, versions.size());
    }
}
