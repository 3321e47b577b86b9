package fi.pohja.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A feature that knows of something due. A bean; asked by {@link Deadlines} whenever somebody looks, in the scope and
 * as the user who looks, so that it costs one query.
 */
public interface DeadlineSource {

    /**
     * What whoever is signed in has to do by a day, and what they have not done in time. Nothing for users whom none of
     * it concerns; what is done or archived is left out.
     *
     * @param until the last day to tell of
     */
    List<Deadline> due(LocalDate until);
}
