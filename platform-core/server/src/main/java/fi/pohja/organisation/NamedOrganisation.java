package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;

/** An organisation as other records name it. */
public record NamedOrganisation(OrganisationId id, LocalizedText name) {}
