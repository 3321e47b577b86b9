package fi.pohja.programme;

import java.util.UUID;

/** Identity of a goal within a tenant. */
public record GoalId(UUID value) {}
