package fi.pohja.discussion;

import java.util.UUID;

/** Identity of a comment within a tenant. */
public record CommentId(UUID value) {}
