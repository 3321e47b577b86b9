package fi.pohja.spi.core;

import java.util.UUID;

/** A service's id in its tenant. Since 1.1. */
public record ServiceId(UUID value) {}
