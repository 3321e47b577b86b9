package fi.pohja.initiative;

import java.util.List;

/** Where an initiative stands. The name for people is the text {@code initiative.state.<name>}. */
public enum InitiativeState {
    DRAFT,
    SUBMITTED,
    IN_HANDLING,
    ANSWERED,
    /** What came of the answer was looked at. */
    FOLLOWED_UP;

    /** The states that can follow, the usual one first. */
    public List<InitiativeState> next() {
        return switch (this) {
            case DRAFT -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(IN_HANDLING, ANSWERED, DRAFT);
            case IN_HANDLING -> List.of(ANSWERED, SUBMITTED);
            case ANSWERED -> List.of(FOLLOWED_UP, IN_HANDLING);
            case FOLLOWED_UP -> List.of(ANSWERED);
        };
    }

    /** Whether an answer is still waited for. */
    public boolean waiting() {
        return this == SUBMITTED || this == IN_HANDLING;
    }
}
