package fi.pohja.programme;

import java.util.List;

/**
 * A national goal with what the tenant does for it.
 *
 * @param measures the current measures that serve it through their goals, by project and place; a measure appears under
 *     every national goal it serves
 */
public record GoalMeasures(NationalGoal goal, List<MeasureRow> measures) {}
