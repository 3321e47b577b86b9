package fi.pohja.funding;

import fi.pohja.spi.LocalizedText;

/**
 * A line of a call's attachment checklist.
 *
 * @param key unique in the call, such as {@code project-plan}
 */
public record AttachmentRequirement(String key, LocalizedText name, boolean required) {}
