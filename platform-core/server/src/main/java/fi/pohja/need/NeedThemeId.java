package fi.pohja.need;

import java.util.UUID;

/** Identity of a theme of needs within a tenant. */
public record NeedThemeId(UUID value) {}
