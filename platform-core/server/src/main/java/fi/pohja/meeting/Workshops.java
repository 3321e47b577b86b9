package fi.pohja.meeting;

import fi.pohja.need.NeedId;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Measure;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The work done during a workshop: needs are captured, goals set for them, measures defined for the goals, each step
 * beginning with what the step before it gave.
 *
 * <p>Looking needs {@code READ}, all else {@code EDIT_PARTICIPATION}, goals and measures {@code EDIT_PROGRAMME} too.
 * Whatever is captured is stored at once as a need, a goal or a measure. Ids are chosen by whoever captures: capturing
 * again under the same id does nothing. Any thread.
 */
public interface Workshops {

    /** @throws fi.pohja.problem.NotFoundException when there is no such meeting */
    Board board(MeetingId workshop);

    /** Differs from an earlier one when anything on the board changed: cheap to ask, every second. */
    String revision(MeetingId workshop);

    /** The workshop of the series that gave this one what it begins with; empty for the first. */
    Optional<MeetingRow> before(MeetingId workshop);

    /** Captures needs of this workshop. */
    void captureNeeds(MeetingId workshop, List<Capture> captures);

    /** Brings needs of the register into the workshop, to be grouped, merged and voted on with those captured there. */
    void bringIn(MeetingId workshop, Collection<NeedId> needs);

    /** Brings in the needs of the register that are new or screened, the latest 1,000. Returns how many were not there yet. */
    int bringInOpen(MeetingId workshop);

    /**
     * Sets a goal for needs in the workshop's project, numbered after the last one; {@code workshop.project} when the
     * workshop has none.
     */
    Goal captureGoal(MeetingId workshop, Capture capture, Collection<NeedId> because);

    /** Defines a measure for a goal, in the goal's project; it acts upon the needs the goal was set for. */
    Measure captureMeasure(MeetingId workshop, Capture capture, GoalId goal);
}
