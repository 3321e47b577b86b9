package fi.pohja.attachment.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;

/** Who may change what hangs on a record: those who may change the record. */
final class Rights {

    private Rights() {}

    static void requireEdit(String subjectType) {
        SignedIn.require(
                switch (subjectType) {
                    case "ORGANISATION", "BODY" -> Permission.EDIT_ORGANISATIONS;
                    case "SERVICE", "SERVICE_UNIT" -> Permission.EDIT_SERVICES;
                    case "APPLICATION", "PAYMENT_REQUEST", "AMENDMENT" -> Permission.EDIT_FUNDING;
                    default -> Permission.EDIT_PROGRAMME;
                });
    }
}
