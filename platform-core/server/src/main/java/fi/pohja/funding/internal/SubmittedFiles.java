package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.APPLICATION_ATTACHMENT;

import fi.pohja.attachment.AttachmentId;
import fi.pohja.attachment.AttachmentKeeper;
import fi.pohja.audit.Subject;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;

/** Files on an application's checklist: they are taken off through the application, while it is open. */
@Singleton
final class SubmittedFiles implements AttachmentKeeper {

    private final Database database;

    SubmittedFiles(Database database) {
        this.database = database;
    }

    @Override
    public boolean keeps(Subject subject, AttachmentId file) {
        return subject.type().equals("APPLICATION")
                && database.read(sql ->
                        sql.fetchExists(APPLICATION_ATTACHMENT, APPLICATION_ATTACHMENT.ATTACHMENT_ID.eq(file.value())));
    }
}
