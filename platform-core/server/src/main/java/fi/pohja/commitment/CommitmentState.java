package fi.pohja.commitment;

import java.util.Set;

/** Where a commitment stands. The name for people is the text {@code commitment.state.<name>}. */
public enum CommitmentState {
    /** The municipality has been asked. */
    REQUESTED,
    /** The decision is being prepared. */
    PREPARED,
    /** The deciding body has decided. */
    DECIDED,
    /** The project office has checked the decision and entered it. */
    REGISTERED,
    DECLINED;

    /** The states that can follow. */
    public Set<CommitmentState> next() {
        return switch (this) {
            case REQUESTED -> Set.of(PREPARED, DECIDED, DECLINED);
            case PREPARED -> Set.of(DECIDED, DECLINED);
            case DECIDED -> Set.of(REGISTERED, PREPARED, DECLINED);
            case REGISTERED -> Set.of(DECIDED);
            case DECLINED -> Set.of(REQUESTED, PREPARED);
        };
    }
}
