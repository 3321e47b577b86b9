package fi.pohja.plugins.digital.message;

import java.util.UUID;

/**
 * What a client and a unit write to each other.
 *
 * @param code with it the client reads and writes
 * @param client a pseudonym that only the unit can turn into a person
 * @param waiting whether the client wrote last
 */
public record Exchange(UUID id, String code, String client, String subject, boolean waiting) {}
