package fi.pohja.audit;

import java.time.Instant;

/** Hears of every audited change, within its transaction: what it writes is committed or rolled back with the change. A bean. */
public interface AuditListener {

    /** Called on the thread of the change, in the tenant's writing transaction; what it throws fails the change. */
    void recorded(Instant at, String action, Subject subject);
}
