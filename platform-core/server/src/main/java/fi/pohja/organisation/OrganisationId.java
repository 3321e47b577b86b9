package fi.pohja.organisation;

import java.util.UUID;

/** Identity of an organisation within a tenant. */
public record OrganisationId(UUID value) {}
