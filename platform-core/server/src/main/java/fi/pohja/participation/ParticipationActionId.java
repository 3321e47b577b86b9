package fi.pohja.participation;

import java.util.UUID;

/** Identity of an action of a participation programme within a tenant. */
public record ParticipationActionId(UUID value) {}
