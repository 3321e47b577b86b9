package fi.pohja.plugins.digital.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a client has consented to.
 *
 * @param client a pseudonym that only the unit can turn into a person
 * @param purpose what for
 * @param scope what it covers: which data, whose, for how long
 * @param withdrawnOn empty while it stands
 */
public record Consent(
        UUID id, String client, String purpose, String scope, LocalDate givenOn, Optional<LocalDate> withdrawnOn) {}
