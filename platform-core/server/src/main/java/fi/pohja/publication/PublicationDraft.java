package fi.pohja.publication;

import fi.pohja.spi.LocalizedText;

/**
 * What is typed when a project is published: a role to turn to, never a person. The role has at most 300 characters; the
 * e-mail address is one, or empty.
 */
public record PublicationDraft(LocalizedText contact, String contactEmail) {}
