package fi.pohja.meeting;

import fi.pohja.spi.LocalizedText;

/** A series of workshops as other records name it. */
public record NamedSeries(SeriesId id, LocalizedText name) {}
