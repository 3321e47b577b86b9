package fi.pohja.need;

import java.util.UUID;

/** Identity of a need within a tenant. */
public record NeedId(UUID value) {}
