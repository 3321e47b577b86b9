package fi.pohja.programme;

import java.util.UUID;

/** Identity of a sub-area within a tenant. */
public record SubAreaId(UUID value) {}
