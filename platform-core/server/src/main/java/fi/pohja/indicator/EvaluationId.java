package fi.pohja.indicator;

import java.util.UUID;

/** Identity of an evaluation round within a tenant. */
public record EvaluationId(UUID value) {}
