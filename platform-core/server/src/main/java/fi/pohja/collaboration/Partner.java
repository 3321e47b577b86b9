package fi.pohja.collaboration;

import fi.pohja.spi.LocalizedText;

/**
 * A tenant as others see it.
 *
 * @param tenant its slug
 */
public record Partner(String tenant, LocalizedText name) {}
