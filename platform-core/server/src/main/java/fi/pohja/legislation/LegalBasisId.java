package fi.pohja.legislation;

import java.util.UUID;

/** Identity of a measure's legal basis within a tenant. */
public record LegalBasisId(UUID value) {}
