package fi.pohja.document.internal;

import static fi.pohja.schema.tenant.Tables.DOCUMENT_VERSION;

import fi.pohja.attachment.AttachmentId;
import fi.pohja.attachment.AttachmentKeeper;
import fi.pohja.audit.Subject;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;

/** The files of versions are taken out with their version. */
@Singleton
final class DocumentFiles implements AttachmentKeeper {

    private final Database database;

    DocumentFiles(Database database) {
        this.database = database;
    }

    @Override
    public boolean keeps(Subject subject, AttachmentId file) {
        return subject.type().equals(StoredDocuments.SUBJECT)
                && database.read(
                        sql -> sql.fetchExists(DOCUMENT_VERSION, DOCUMENT_VERSION.ATTACHMENT_ID.eq(file.value())));
    }
}
