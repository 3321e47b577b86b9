package fi.pohja.indicator;

import java.util.UUID;

/** Identity of a target rule within a tenant. */
public record TargetRuleId(UUID value) {}
