package fi.pohja.commitment;

import java.util.UUID;

/** Identity of a commitment within a tenant. */
public record CommitmentId(UUID value) {}
