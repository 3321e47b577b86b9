package fi.pohja.collaboration;

import java.util.UUID;

/** Identity of a collaboration space, the same for all its members. */
public record SpaceId(UUID value) {}
