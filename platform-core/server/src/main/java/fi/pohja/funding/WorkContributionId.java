package fi.pohja.funding;

import java.util.UUID;

/** Identity of a work contribution within a tenant. */
public record WorkContributionId(UUID value) {}
