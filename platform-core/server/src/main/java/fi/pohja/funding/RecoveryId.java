package fi.pohja.funding;

import java.util.UUID;

/** Identity of a recovery within a tenant. */
public record RecoveryId(UUID value) {}
