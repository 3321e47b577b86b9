package fi.pohja.discussion;

import fi.pohja.audit.Subject;
import java.util.List;

/** The discussions of the bound tenant. Every change is in the audit, at the record. */
public interface Comments {

    /** Longest comment, in characters. */
    int LONGEST = 10_000;

    /** The comments on a record, oldest first, removed ones without their text. Needs READ. */
    List<Comment> list(Subject subject);

    /**
     * Writes a comment as whoever is signed in. Needs COMMENT.
     *
     * @throws fi.pohja.problem.InvalidException when the text is empty or too long
     */
    Comment write(Subject subject, String text);

    /**
     * Changes one's own comment. Needs COMMENT.
     *
     * @throws fi.pohja.access.DeniedException when somebody else wrote it
     * @throws fi.pohja.problem.ChangedMeanwhileException when {@code version} is not the stored one
     * @throws fi.pohja.problem.NotFoundException when the tenant has no such comment or it was removed
     */
    Comment edit(CommentId id, String text, int version);

    /**
     * Removes one's own comment: the text is gone, that there was one stays. Needs COMMENT.
     *
     * @throws fi.pohja.access.DeniedException when somebody else wrote it
     * @throws fi.pohja.problem.NotFoundException when the tenant has no such comment or it was removed already
     */
    void remove(CommentId id);
}
