package fi.pohja.web.record;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;

/** Whether to offer the actions that change what hangs on a record; the feature asks again. */
final class Editing {

    private Editing() {}

    static boolean allowed(Subject record) {
        return SignedIn.allowed(
                switch (record.type()) {
                    case "ORGANISATION", "BODY" -> Permission.EDIT_ORGANISATIONS;
                    case "SERVICE", "SERVICE_UNIT" -> Permission.EDIT_SERVICES;
                    case "APPLICATION", "PAYMENT_REQUEST", "AMENDMENT" -> Permission.EDIT_FUNDING;
                    default -> Permission.EDIT_PROGRAMME;
                });
    }
}
