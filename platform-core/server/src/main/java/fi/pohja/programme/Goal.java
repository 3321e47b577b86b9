package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A goal of a project.
 *
 * @param parent the goal above it in the same project
 * @param nationalGoal the national goal it serves itself
 * @param condition what must hold before the goal is assessed; empty for an unconditional goal
 * @param measures how many current measures serve it, cancelled ones left out
 * @param measuresDone how many of them are done
 */
public record Goal(
        GoalId id,
        NamedProject project,
        Optional<NamedSubArea> subArea,
        Optional<GoalId> parent,
        Optional<NationalGoal> nationalGoal,
        GoalKind kind,
        String number,
        LocalizedText text,
        LocalizedText condition,
        GoalState state,
        int measures,
        int measuresDone,
        List<String> sourceRefs,
        boolean archived,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public GoalDraft draft() {
        return new GoalDraft(
                subArea.map(NamedSubArea::id),
                parent,
                nationalGoal.map(NationalGoal::key),
                kind,
                number,
                text,
                condition,
                state,
                sourceRefs);
    }
}
