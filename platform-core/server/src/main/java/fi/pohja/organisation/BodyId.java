package fi.pohja.organisation;

import java.util.UUID;

/** Identity of a body within a tenant. */
public record BodyId(UUID value) {}
