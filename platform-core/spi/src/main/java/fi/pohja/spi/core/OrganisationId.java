package fi.pohja.spi.core;

import java.util.UUID;

/** An organisation's id in its tenant. */
public record OrganisationId(UUID value) {}
