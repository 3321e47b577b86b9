package fi.pohja.spi.core;

import java.util.UUID;

/** A measure's id in its tenant. */
public record MeasureId(UUID value) {}
