package fi.pohja.service;

import java.util.UUID;

/** Identity of a unit within a tenant. */
public record UnitId(UUID value) {}
