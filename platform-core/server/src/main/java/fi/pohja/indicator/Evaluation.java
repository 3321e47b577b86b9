package fi.pohja.indicator;

import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/**
 * A round in which a project's goals are scored, by the project itself and by a reviewer.
 *
 * @param scores one for each current goal, in their order
 */
public record Evaluation(
        EvaluationId id,
        ProjectId project,
        LocalizedText title,
        LocalDate periodEnd,
        EvaluationState state,
        List<EvaluationScore> scores,
        int version) {}
