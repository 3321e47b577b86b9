package fi.pohja.vote;

import java.util.UUID;

/** Identity of a vote within a tenant. */
public record VoteId(UUID value) {}
