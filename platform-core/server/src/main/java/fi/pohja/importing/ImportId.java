package fi.pohja.importing;

import java.util.UUID;

/** An import of a tenant. */
public record ImportId(UUID value) {}
