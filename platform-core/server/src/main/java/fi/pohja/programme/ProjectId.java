package fi.pohja.programme;

import java.util.UUID;

/** Identity of a project within a tenant. */
public record ProjectId(UUID value) {}
