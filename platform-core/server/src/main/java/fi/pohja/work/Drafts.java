package fi.pohja.work;

import java.util.Optional;

/**
 * Drafts of forms, each user's own: nobody else sees them. Kept until stored or discarded; not in the audit. Every
 * method needs somebody signed in.
 */
public interface Drafts {

    /** Longest draft, in characters of JSON. */
    int LONGEST = 500_000;

    /**
     * Keeps what was typed, in place of an earlier draft of the same name. A browser's autosave calls this every few
     * seconds.
     *
     * @param name which form of which record, such as {@code project/<id>} or {@code project/new}; at most 200
     *     characters
     * @param json a JSON document
     * @param baseVersion version of the record the user began from; empty for a new record
     * @throws fi.pohja.problem.InvalidException when it is no JSON or too long
     */
    void save(String name, String json, Optional<Integer> baseVersion);

    /** The draft of this name; empty when there is none. */
    Optional<Draft> find(String name);

    /** Forgets a draft; does nothing when there is none. */
    void discard(String name);
}
