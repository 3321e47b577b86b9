package fi.pohja.need;

import java.util.List;

/** Where a need stands. The name for people is the text {@code need.state.<name>}. */
public enum NeedState {
    NEW,
    /** Read and understood; what is double is merged. */
    SCREENED,
    /** Chosen to be acted upon. */
    PRIORITISED,
    /** At least one measure acts upon it. */
    LINKED_TO_MEASURE,
    /** What was needed is there. */
    RESOLVED,
    /** Not acted upon, with a reason. */
    REJECTED;

    /** The states that can follow, the usual one first. */
    public List<NeedState> next() {
        return switch (this) {
            case NEW -> List.of(SCREENED, PRIORITISED, LINKED_TO_MEASURE, REJECTED);
            case SCREENED -> List.of(PRIORITISED, LINKED_TO_MEASURE, NEW, REJECTED);
            case PRIORITISED -> List.of(LINKED_TO_MEASURE, SCREENED, REJECTED);
            case LINKED_TO_MEASURE -> List.of(RESOLVED, PRIORITISED, REJECTED);
            case RESOLVED -> List.of(LINKED_TO_MEASURE);
            case REJECTED -> List.of(SCREENED);
        };
    }

    /** Whether a need may go from this state to that one. */
    public boolean leadsTo(NeedState to) {
        return next().contains(to);
    }
}
