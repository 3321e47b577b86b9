package fi.pohja.programme;

import java.util.UUID;

/** Identity of a dependency within a tenant. */
public record DependencyId(UUID value) {}
