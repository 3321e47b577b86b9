package fi.pohja.spi.core;

import java.util.UUID;

/** A unit's id in its tenant. Since 1.1. */
public record ServiceUnitId(UUID value) {}
