package fi.pohja.legislation;

import java.util.UUID;

/** Identity of a legal requirement within a tenant. */
public record LegalRequirementId(UUID value) {}
