package fi.pohja.attachment;

import fi.pohja.audit.Subject;
import java.io.InputStream;
import java.util.List;

/** The files of the bound tenant's records. */
public interface Attachments {

    /** The files of a record, by name. Needs READ. */
    List<Attachment> list(Subject subject);

    /**
     * Adds a file to a record; the audit notes it at the record. Needs EDIT_ORGANISATIONS for organisations and bodies,
     * EDIT_FUNDING for applications, payment requests and amendments, EDIT_PROGRAMME for everything else.
     *
     * @param fileName as the browser gave it
     * @param mediaType as claimed; only what the content really is decides
     * @param content read to its end or up to the size limit; not closed
     * @throws fi.pohja.problem.InvalidException when the file is empty, too large (20 MB unless configured by
     *     {@code pohja.attachment.most-bytes}), of a type that is not allowed or none its name says, or broken off
     */
    Attachment add(Subject subject, String fileName, String mediaType, InputStream content);

    /**
     * A file with its content. Needs READ.
     *
     * @throws fi.pohja.problem.NotFoundException when the tenant has no such file
     */
    Opened open(AttachmentId id);

    /**
     * Removes a file; its name, size and hash stay in the audit. Needs what {@link #add} needs.
     *
     * @throws fi.pohja.problem.InvalidException {@code attachment.kept} when an {@link AttachmentKeeper} needs it
     * @throws fi.pohja.problem.NotFoundException when the tenant has no such file
     */
    void remove(AttachmentId id);

    /** The most bytes a file may have. */
    long mostBytes();

    /** The endings of file names that are taken, such as {@code .pdf}, in alphabetical order; for file choosers. */
    List<String> allowedEndings();

    /**
     * A file with its content.
     *
     * @param subject the record it belongs to
     * @param content held in memory: can be read after the call and once, need not be closed
     */
    record Opened(Attachment attachment, Subject subject, InputStream content) {}
}
