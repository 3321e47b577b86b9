package fi.pohja.vote;

import java.util.UUID;

/** Identity of one thing to vote for within a tenant. */
public record VoteOptionId(UUID value) {}
