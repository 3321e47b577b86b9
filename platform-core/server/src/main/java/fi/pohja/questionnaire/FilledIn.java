package fi.pohja.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * A questionnaire somebody filled in. Limits: at least one score, each 1 to 5.
 *
 * @param id chosen when the form was shown, so that sending it twice answers once
 * @param group place of the group they count themselves to; empty for none
 * @param scores one for each statement, in their order; empty where nothing was chosen
 */
public record FilledIn(QuestionnaireResponseId id, Optional<Integer> group, List<Optional<Integer>> scores) {

    public FilledIn {
        scores = List.copyOf(scores);
    }
}
