package fi.pohja.need;

import fi.pohja.spi.LocalizedText;

/**
 * What needs are grouped by.
 *
 * @param needs how many current needs it holds, those merged into others left out
 */
public record NeedTheme(NeedThemeId id, LocalizedText name, int needs, int version) {}
