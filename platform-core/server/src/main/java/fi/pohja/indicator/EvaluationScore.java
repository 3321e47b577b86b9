package fi.pohja.indicator;

import fi.pohja.programme.GoalId;
import fi.pohja.spi.LocalizedText;
import java.util.Optional;

/**
 * How a goal was scored in a round.
 *
 * @param version 0 while nobody has scored it
 */
public record EvaluationScore(
        GoalId goal, String number, LocalizedText text, Opinion self, Opinion review, int version) {

    /**
     * What one side says.
     *
     * @param score 1 (not begun) to 5 (reached); empty while there is none
     * @param reasons why; required with a score
     * @param evidence where it can be seen; of the project's own opinion only
     */
    public record Opinion(Optional<Integer> score, LocalizedText reasons, LocalizedText evidence) {

        /** No opinion yet. */
        public static Opinion none() {
            return new Opinion(Optional.empty(), LocalizedText.none(), LocalizedText.none());
        }
    }
}
