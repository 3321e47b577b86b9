package fi.pohja.meeting;

import java.util.UUID;

/** Identity of a decision of a meeting within a tenant. */
public record DecisionId(UUID value) {}
