package fi.pohja.access.internal;

import fi.pohja.access.Oversight;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.notification.Mail;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks for the permission before the audit and the mail answer. */
@Singleton
final class StoredOversight implements Oversight {

    private final AuditLog audit;
    private final Mail mail;

    StoredOversight(AuditLog audit, Mail mail) {
        this.audit = audit;
        this.mail = mail;
    }

    @Override
    public AuditLog.Page audit(AuditLog.Filter filter, int offset, int limit) {
        SignedIn.require(Permission.READ_AUDIT);
        return audit.search(filter, offset, limit);
    }

    @Override
    public List<String> checkAudit() {
        SignedIn.require(Permission.READ_AUDIT);
        return audit.check();
    }

    @Override
    public Mail.Page outbox(int offset, int limit) {
        SignedIn.require(Permission.ADMINISTER_USERS);
        return mail.outbox(offset, limit);
    }
}
