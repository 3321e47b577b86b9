package fi.pohja.job;

import java.util.UUID;

/** A job of a tenant. */
public record JobId(UUID value) {}
