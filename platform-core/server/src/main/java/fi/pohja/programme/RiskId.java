package fi.pohja.programme;

import java.util.UUID;

/** Identity of a risk within a tenant. */
public record RiskId(UUID value) {}
