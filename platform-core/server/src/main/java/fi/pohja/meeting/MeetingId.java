package fi.pohja.meeting;

import java.util.UUID;

/** Identity of a meeting within a tenant. */
public record MeetingId(UUID value) {}
