package fi.pohja.funding;

import java.util.UUID;

/** Identity of a cost within a tenant. */
public record CostId(UUID value) {}
