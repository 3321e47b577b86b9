package fi.pohja.programme;

import java.util.UUID;

/** Identity of a measure within a tenant. */
public record MeasureId(UUID value) {}
