package fi.pohja.participation;

import java.util.UUID;

/** Identity of a participation programme within a tenant. */
public record ParticipationProgrammeId(UUID value) {}
