package fi.pohja.programme;

import java.util.UUID;

/** Identity of a milestone within a tenant. */
public record MilestoneId(UUID value) {}
