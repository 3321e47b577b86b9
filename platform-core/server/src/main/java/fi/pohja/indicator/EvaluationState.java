package fi.pohja.indicator;

import java.util.List;

/** Where an evaluation round stands. The name for people is the text {@code evaluation.state.<name>}. */
public enum EvaluationState {
    /** The project scores its goals itself. */
    OPEN,
    /** The reviewer scores them. */
    SELF_ASSESSED,
    REVIEWED,
    PUBLISHED;

    /** The states that can follow, the usual one first. */
    public List<EvaluationState> next() {
        return switch (this) {
            case OPEN -> List.of(SELF_ASSESSED);
            case SELF_ASSESSED -> List.of(REVIEWED, OPEN);
            case REVIEWED -> List.of(PUBLISHED, SELF_ASSESSED);
            case PUBLISHED -> List.of();
        };
    }
}
