package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;

/** A national programme as other records name it. */
public record NamedProgramme(String key, LocalizedText name) {}
