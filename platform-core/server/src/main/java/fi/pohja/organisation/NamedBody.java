package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;

/** A body as other records name it. */
public record NamedBody(BodyId id, LocalizedText name) {}
