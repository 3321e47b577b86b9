package fi.pohja.indicator;

import java.util.UUID;

/** Identity of an indicator within a tenant. */
public record IndicatorId(UUID value) {}
