package fi.pohja.staff;

import fi.pohja.spi.LocalizedText;

/**
 * Whom everybody may turn to about a project.
 *
 * @param name of the person, who agreed to it; empty for a role alone
 */
public record PublicContact(LocalizedText role, String name, String email, String phone) {}
