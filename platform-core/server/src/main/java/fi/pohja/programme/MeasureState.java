package fi.pohja.programme;

import java.util.List;

/** Where a measure stands. The name for people is the text {@code measure.state.<name>}. */
public enum MeasureState {
    PROPOSED,
    APPROVED,
    IN_PROGRESS,
    DONE,
    CANCELLED;

    /** The states that can follow, the usual one first. */
    public List<MeasureState> next() {
        return switch (this) {
            case PROPOSED -> List.of(APPROVED, CANCELLED);
            case APPROVED -> List.of(IN_PROGRESS, DONE, PROPOSED, CANCELLED);
            case IN_PROGRESS -> List.of(DONE, APPROVED, CANCELLED);
            case DONE -> List.of(IN_PROGRESS);
            case CANCELLED -> List.of(PROPOSED);
        };
    }

    /** Whether a measure may go from this state to that one. */
    public boolean leadsTo(MeasureState to) {
        return next().contains(to);
    }
}
