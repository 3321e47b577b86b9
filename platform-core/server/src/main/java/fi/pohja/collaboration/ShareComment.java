package fi.pohja.collaboration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody of one of the tenants wrote about what is shared.
 *
 * @param field the field other words are proposed for; empty for a comment
 * @param author empty when the account was erased
 */
public record ShareComment(
        UUID id, Partner partner, String author, Optional<String> field, String text, Instant writtenAt) {}
