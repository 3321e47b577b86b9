package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;

/** A project as other records name it. */
public record NamedProject(ProjectId id, String code, LocalizedText name) {}
