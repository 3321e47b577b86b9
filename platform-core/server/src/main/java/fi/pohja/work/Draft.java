package fi.pohja.work;

import java.time.Instant;
import java.util.Optional;

/**
 * What a user has typed and not yet stored.
 *
 * @param json the form's content, as the form wrote it; its order of keys and spaces are not kept
 * @param baseVersion version of the record the user began from; empty for a new record
 */
public record Draft(String name, String json, Optional<Integer> baseVersion, Instant savedAt) {}
