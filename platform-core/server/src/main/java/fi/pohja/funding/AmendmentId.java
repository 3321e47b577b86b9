package fi.pohja.funding;

import java.util.UUID;

/** Identity of an amendment within a tenant. */
public record AmendmentId(UUID value) {}
