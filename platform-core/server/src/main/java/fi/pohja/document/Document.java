package fi.pohja.document;

import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A document of a project with its versions.
 *
 * @param versions the latest first
 * @param version of this record, for optimistic locking
 */
public record Document(
        DocumentId id,
        ProjectId project,
        DocumentKind kind,
        LocalizedText title,
        List<DocumentVersion> versions,
        List<String> sourceRefs,
        int version) {

    /** The version everybody reads: the latest of those published. */
    public Optional<DocumentVersion> current() {
        return versions.stream().filter(DocumentVersion::isPublic).findFirst();
    }

    /** The version of this number; throws {@link NotFoundException} when there is none. */
    public DocumentVersion numbered(int number) {
        return versions.stream()
                .filter(some -> some.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id.value() + "/" + number));
    }

    /** What can be changed, as it is now: what a form begins with. */
    public DocumentDraft draft() {
        return new DocumentDraft(kind, title, sourceRefs);
    }
}
