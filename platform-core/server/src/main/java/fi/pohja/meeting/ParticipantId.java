package fi.pohja.meeting;

import java.util.UUID;

/** Identity of a participant of a meeting within a tenant. */
public record ParticipantId(UUID value) {}
