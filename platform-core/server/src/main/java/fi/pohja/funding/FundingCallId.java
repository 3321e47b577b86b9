package fi.pohja.funding;

import java.util.UUID;

/** Identity of a funding call within a tenant. */
public record FundingCallId(UUID value) {}
