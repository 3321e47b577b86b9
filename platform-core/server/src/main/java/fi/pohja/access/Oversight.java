package fi.pohja.access;

import fi.pohja.audit.AuditLog;
import fi.pohja.notification.Mail;
import java.util.List;

/**
 * What only some may look into: the audit and the mail, which stand below access and cannot ask who calls. Screens and
 * the API come through here. Works on the bound tenant.
 */
public interface Oversight {

    /** As {@link AuditLog#search}; needs {@link Permission#READ_AUDIT}. */
    AuditLog.Page audit(AuditLog.Filter filter, int offset, int limit);

    /** As {@link AuditLog#check}; needs {@link Permission#READ_AUDIT}. */
    List<String> checkAudit();

    /** As {@link Mail#outbox}; needs {@link Permission#ADMINISTER_USERS}, since mails hold one-time links. */
    Mail.Page outbox(int offset, int limit);
}
