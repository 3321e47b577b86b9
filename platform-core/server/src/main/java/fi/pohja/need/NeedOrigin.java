package fi.pohja.need;

import fi.pohja.audit.Subject;
import fi.pohja.spi.LocalizedText;

/**
 * The record a need was captured in, such as a workshop.
 *
 * @param subject kind and id of the record; shown at its address
 * @param name its name when the need was captured
 */
public record NeedOrigin(Subject subject, LocalizedText name) {}
