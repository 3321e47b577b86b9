package fi.pohja.document;

import fi.pohja.attachment.Attachments;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.ProjectId;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The documents of the bound tenant's projects.
 *
 * <p>Reading needs {@code READ}, publishing and withdrawing {@code PUBLISH}, all else {@code EDIT_PROGRAMME}; what is
 * published may be asked for by anybody, signed in or not. Faults come together as an {@code InvalidException}; an
 * outdated version of the record is a {@code ChangedMeanwhileException}; a version of a document that is not there is a
 * {@link NotFoundException}. An archived project's documents stay as they are ({@code archived}). Audited as {@code
 * DOCUMENT}, shown with its project. Any thread.
 */
public interface Documents {

    /** The project's documents by kind and title. */
    List<Document> of(ProjectId project);

    /** The document; empty when there is none. */
    Optional<Document> find(DocumentId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Document open(DocumentId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /**
     * Adds a document that has no version yet.
     *
     * @param id the id content derives from its keys; an id in use is a violation of {@code id}
     */
    Document create(ProjectId project, Optional<DocumentId> id, DocumentDraft draft);

    Document change(DocumentId id, int version, DocumentDraft draft);

    /** Takes the document out with all its files; not while a version is public ({@code document.public}). */
    void remove(DocumentId id, int version);

    /**
     * Adds the next version. Two who add at once get a number each.
     *
     * @param fileName as the browser gave it
     * @param content as for {@link Attachments#add}, which also says which files are refused
     */
    Document addVersion(DocumentId id, VersionDraft draft, String fileName, InputStream content);

    /** Changes what is said of a version; its file stays. */
    Document changeVersion(DocumentId id, int version, int number, VersionDraft draft);

    /** Takes a version out with its file; not while it is public ({@code document.public}). */
    Document removeVersion(DocumentId id, int version, int number);

    /** Lets everybody read a version. Those published before stay readable as older ones. */
    Document publish(DocumentId id, int version, int number);

    /** Takes a version away from everybody. */
    Document withdraw(DocumentId id, int version, int number);

    /** What everybody may read of all projects, by project, kind and title. */
    List<PublicDocument> published();

    /** What everybody may read of the project with this code, whatever its capitals. */
    List<PublicDocument> published(String projectCode);

    /** The file of a published version; empty when there is no such version, or it is not public. */
    Optional<Attachments.Opened> file(DocumentId id, int number);
}
