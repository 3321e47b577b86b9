package fi.pohja.service;

import fi.pohja.spi.LocalizedText;

/** A unit as other records name it. */
public record NamedUnit(UnitId id, LocalizedText name) {}
