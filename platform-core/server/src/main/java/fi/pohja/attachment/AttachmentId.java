package fi.pohja.attachment;

import java.util.UUID;

/** Identity of an attachment within a tenant. */
public record AttachmentId(UUID value) {}
