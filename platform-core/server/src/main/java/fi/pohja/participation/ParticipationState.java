package fi.pohja.participation;

import java.util.List;

/** Where a participation programme stands. The name for people is the text {@code participation.state.<name>}. */
public enum ParticipationState {
    DRAFT,
    IN_FORCE,
    ENDED;

    /** The states that can follow, the usual one first. */
    public List<ParticipationState> next() {
        return switch (this) {
            case DRAFT -> List.of(IN_FORCE);
            case IN_FORCE -> List.of(ENDED, DRAFT);
            case ENDED -> List.of(IN_FORCE);
        };
    }
}
