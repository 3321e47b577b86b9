package fi.pohja.programme;

import java.util.UUID;

/** Identity of a party's role in a project within a tenant. */
public record PartyId(UUID value) {}
