package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;

/** A sub-area as other records name it. */
public record NamedSubArea(SubAreaId id, int number, LocalizedText title) {}
