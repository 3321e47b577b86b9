package fi.pohja.service;

import fi.pohja.spi.LocalizedText;

/** A service as other records name it. */
public record NamedService(ServiceId id, LocalizedText name) {}
