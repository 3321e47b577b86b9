package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a goal. Limits: number required, 20 characters; text required, 2,000 characters; condition 2,000;
 * sub-area and parent of the same project, no goal above itself; a national goal that exists.
 *
 * @param nationalGoal key of the national goal
 */
public record GoalDraft(
        Optional<SubAreaId> subArea,
        Optional<GoalId> parent,
        Optional<String> nationalGoal,
        GoalKind kind,
        String number,
        LocalizedText text,
        LocalizedText condition,
        GoalState state,
        List<String> sourceRefs) {

    public GoalDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every goal has; the rest is empty. */
    public static GoalDraft of(GoalKind kind, String number, LocalizedText text) {
        return new GoalDraft(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                kind,
                number,
                text,
                LocalizedText.none(),
                GoalState.ACTIVE,
                List.of());
    }
}
