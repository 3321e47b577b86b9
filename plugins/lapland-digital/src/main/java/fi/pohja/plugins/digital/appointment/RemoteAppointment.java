package fi.pohja.plugins.digital.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * An appointment at a distance.
 *
 * @param code opens the waiting room; the empty text once forgotten
 * @param client a pseudonym that only the unit can turn into a person; the empty text once forgotten
 * @param unitName as it was when the time was booked
 * @param unitMunicipality where the client would have had to go; the empty text for a unit without a place
 * @param starts in Finland
 * @param municipality where the client lives
 * @param point the service point the client takes part from; empty for home
 * @param link where the worker waits, {@code https}; may be empty
 */
public record RemoteAppointment(
        UUID id,
        String code,
        String client,
        String service,
        UUID unit,
        String unitName,
        String unitMunicipality,
        Channel channel,
        LocalDateTime starts,
        int minutes,
        String municipality,
        Optional<UUID> point,
        String link,
        AppointmentState state,
        Optional<FailureReason> reason,
        String explanation,
        Optional<Instant> arrivedAt,
        int version) {}
