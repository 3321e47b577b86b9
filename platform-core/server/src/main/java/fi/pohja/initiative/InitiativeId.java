package fi.pohja.initiative;

import java.util.UUID;

/** Identity of an initiative, statement or recommendation within a tenant. */
public record InitiativeId(UUID value) {}
