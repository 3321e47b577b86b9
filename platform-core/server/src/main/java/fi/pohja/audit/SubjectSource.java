package fi.pohja.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Finds records of one kind, for what hangs on any record, such as comments: a bean of the feature that owns them.
 *
 * @see Subjects
 */
public interface SubjectSource {

    /** What the API calls the kind, such as {@code projects}. */
    String collection();

    /** The record with its parent; empty when the bound tenant has none. Needs what reading the record needs. */
    Optional<Subject> find(UUID id);
}
