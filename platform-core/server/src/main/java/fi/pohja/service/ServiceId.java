package fi.pohja.service;

import java.util.UUID;

/** Identity of a service within a tenant. */
public record ServiceId(UUID value) {}
