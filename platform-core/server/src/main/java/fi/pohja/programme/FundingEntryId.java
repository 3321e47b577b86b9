package fi.pohja.programme;

import java.util.UUID;

/** Identity of an amount of a project's funding within a tenant. */
public record FundingEntryId(UUID value) {}
