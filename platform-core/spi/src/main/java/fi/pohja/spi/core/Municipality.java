package fi.pohja.spi.core;

import fi.pohja.spi.LocalizedText;

/**
 * A municipality of the tenant's region, as the reference data has it.
 *
 * @param code official code, three digits
 */
public record Municipality(String code, LocalizedText name) {}
