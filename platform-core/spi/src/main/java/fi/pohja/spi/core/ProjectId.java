package fi.pohja.spi.core;

import java.util.UUID;

/** A project's id in its tenant. */
public record ProjectId(UUID value) {}
