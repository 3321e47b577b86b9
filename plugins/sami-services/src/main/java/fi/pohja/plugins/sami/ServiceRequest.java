package fi.pohja.plugins.sami;

import fi.pohja.spi.AuditStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for a service in Sámi.
 *
 * @param number counts up in the tenant, for people to speak of
 * @param client pseudonym, as {@link LanguageChoice#client}
 * @param service name of the service that is wanted
 * @param municipality code of where the client is; empty when it is not known
 * @param remoteFine whether an appointment at a distance will do
 * @param wantedBy the latest day wished for
 * @param contact how to reach whoever asked on the public page; empty when staff asked
 * @param speaker whom the appointment is with
 * @param atDistance whether the appointment is at a distance
 * @param at when the appointment is, in Finland
 * @param reason why a worker, or anything, could not be had
 */
record ServiceRequest(
        UUID id,
        int number,
        String client,
        SamiLanguage language,
        String service,
        String municipality,
        boolean remoteFine,
        Optional<LocalDate> wantedBy,
        String contact,
        LanguageChoice.Channel channel,
        RequestState state,
        Optional<UUID> speaker,
        boolean atDistance,
        Optional<LocalDateTime> at,
        Optional<Reason> reason,
        String explanation,
        Instant receivedAt,
        Optional<Instant> decidedAt,
        int version) {

    /** For the audit: that something was done for it, and no word about whom. */
    AuditStep audited(String action) {
        return AuditStep.of(action, "SERVICE_REQUEST", id, String.valueOf(number));
    }
}
