package fi.pohja.meeting;

import java.util.UUID;

/** Identity of a series of workshops within a tenant. */
public record SeriesId(UUID value) {}
