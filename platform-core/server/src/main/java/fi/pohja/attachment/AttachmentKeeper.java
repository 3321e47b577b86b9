package fi.pohja.attachment;

import fi.pohja.audit.Subject;

/**
 * A feature that needs files of its records to stay, such as those of a submitted application. A bean; asked before a
 * file is removed, inside the removing transaction.
 */
public interface AttachmentKeeper {

    /** Whether the file has to stay. */
    boolean keeps(Subject subject, AttachmentId file);
}
