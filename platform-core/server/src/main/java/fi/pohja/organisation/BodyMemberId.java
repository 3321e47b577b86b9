package fi.pohja.organisation;

import java.util.UUID;

/** Identity of a member's place in a body. */
public record BodyMemberId(UUID value) {}
