package fi.pohja.discussion;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One comment.
 *
 * @param author id of the user who wrote it
 * @param text plain text with line breaks; empty when it was removed
 * @param editedAt when it was last edited
 * @param removedAt when its author removed it; its place in the discussion stays
 * @param version for optimistic locking
 */
public record Comment(
        CommentId id,
        UUID author,
        String authorName,
        String text,
        Instant writtenAt,
        Optional<Instant> editedAt,
        Optional<Instant> removedAt,
        int version) {}
