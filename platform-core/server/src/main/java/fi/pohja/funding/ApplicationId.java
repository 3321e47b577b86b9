package fi.pohja.funding;

import java.util.UUID;

/** Identity of an application, and of the grant it became, within a tenant. */
public record ApplicationId(UUID value) {}
