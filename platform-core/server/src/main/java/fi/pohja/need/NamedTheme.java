package fi.pohja.need;

import fi.pohja.spi.LocalizedText;

/** A theme as needs name it. */
public record NamedTheme(NeedThemeId id, LocalizedText name) {}
