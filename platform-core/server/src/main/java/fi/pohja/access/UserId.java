package fi.pohja.access;

import java.util.UUID;

/** Identity of a user within a tenant. */
public record UserId(UUID value) {}
