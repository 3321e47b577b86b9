package fi.pohja.meeting;

import fi.pohja.need.NeedRow;
import fi.pohja.programme.Goal;
import fi.pohja.programme.MeasureRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a workshop has before it and what it has made, as it is now.
 *
 * @param needs in a workshop on needs those captured there or brought in, in one on goals those chosen before; those
 *     merged into others are left out; the most votes first
 * @param goals those set in this workshop, or, in one on measures, in the one before it
 * @param measures those defined in this workshop; in one on the whole, in the one before it
 * @param needsOfGoals how many needs each goal was set for, by the goal's id
 */
public record Board(
        Meeting workshop,
        List<NeedRow> needs,
        List<Goal> goals,
        List<MeasureRow> measures,
        Map<UUID, Integer> needsOfGoals) {}
