package fi.pohja.legislation;

import fi.pohja.spi.LocalizedText;

/** A legal requirement as other records name it, with where it stands. */
public record NamedRequirement(
        LegalRequirementId id, LocalizedText title, String reference, RequirementState state, boolean archived) {}
