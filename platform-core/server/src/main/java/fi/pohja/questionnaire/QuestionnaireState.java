package fi.pohja.questionnaire;

import java.util.List;

/** Where a questionnaire stands. The name for people is the text {@code questionnaire.state.<name>}. */
public enum QuestionnaireState {
    DRAFT,
    OPEN,
    CLOSED;

    /** The states that can follow. */
    public List<QuestionnaireState> next() {
        return switch (this) {
            case DRAFT -> List.of(OPEN);
            case OPEN -> List.of(CLOSED);
            case CLOSED -> List.of(OPEN);
        };
    }
}
