package fi.pohja.document;

import java.util.UUID;

/** Identity of a document within a tenant. */
public record DocumentId(UUID value) {}
