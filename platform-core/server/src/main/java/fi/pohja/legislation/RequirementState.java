package fi.pohja.legislation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a legal requirement stands. The name for people is the text {@code legislation.state.<name>}. */
public enum RequirementState {
    BILL_PREPARED,
    BEFORE_PARLIAMENT,
    ADOPTED,
    IN_FORCE,
    REPEALED,
    /** Parliament's term ended, or the handling did, before it was adopted. */
    LAPSED,
    /** The government took it back. */
    WITHDRAWN;

    private static final Set<RequirementState> GONE = EnumSet.of(REPEALED, LAPSED, WITHDRAWN);

    /** The states that can follow, the usual one first; none when it is over. */
    public List<RequirementState> next() {
        return switch (this) {
            case BILL_PREPARED -> List.of(BEFORE_PARLIAMENT, LAPSED, WITHDRAWN);
            case BEFORE_PARLIAMENT -> List.of(ADOPTED, LAPSED, WITHDRAWN);
            case ADOPTED -> List.of(IN_FORCE);
            case IN_FORCE -> List.of(REPEALED);
            case REPEALED, LAPSED, WITHDRAWN -> List.of();
        };
    }

    /** Whether what rested on it has lost its ground. */
    public boolean gone() {
        return GONE.contains(this);
    }

    /** The states in which what rested on a requirement has lost its ground. */
    public static List<RequirementState> allGone() {
        return Arrays.stream(values()).filter(RequirementState::gone).toList();
    }
}
