package fi.pohja.plugins.sami;

import fi.pohja.spi.AuditStep;
import java.util.UUID;

/** That clients were forgotten, as the audit keeps it: how many records, and about nobody. */
final class Forgotten {

    private Forgotten() {}

    /** One client, at somebody's wish. */
    static AuditStep client(int records) {
        return step("FORGOTTEN", records);
    }

    /** All whose time was over. */
    static AuditStep old(int records) {
        return step("OLD_FORGOTTEN", records);
    }

    private static AuditStep step(String action, int records) {
        UUID id = UUID.randomUUID();
        return AuditStep.of(action, "CLIENT_DATA", id, id.toString().substring(0, 8))
                .with("records", records);
    }
}
