package fi.pohja.programme;

import java.util.List;

/**
 * A feature that knows of days in projects' courses. A bean; asked whenever a timeline is drawn, in the scope and as the
 * user who looks, so that it costs one query. {@link Projects#timeline} has them with the milestones.
 */
public interface ProjectDays {

    /** The days of all current projects that whoever is signed in may see, in any order. */
    List<ProjectDay> days();
}
