package fi.pohja.plugins.family;

import java.util.EnumSet;
import java.util.Set;

/** Where a request for help is. {@link #next} is the whole of what may follow what. */
enum HelpState {
    NEW,
    CONTACTED,
    NETWORK_MEETING,
    PLAN,
    FOLLOW_UP,
    CLOSED;

    /** Where a request may go from here. Not every family needs the network, and a plan may be made again. */
    Set<HelpState> next() {
        return switch (this) {
            case NEW -> EnumSet.of(CONTACTED, CLOSED);
            case CONTACTED -> EnumSet.of(NETWORK_MEETING, PLAN, FOLLOW_UP, CLOSED);
            case NETWORK_MEETING -> EnumSet.of(NETWORK_MEETING, PLAN, FOLLOW_UP, CLOSED);
            case PLAN -> EnumSet.of(NETWORK_MEETING, PLAN, FOLLOW_UP, CLOSED);
            case FOLLOW_UP -> EnumSet.of(NETWORK_MEETING, PLAN, FOLLOW_UP, CLOSED);
            case CLOSED -> EnumSet.noneOf(HelpState.class);
        };
    }

    boolean open() {
        return this != CLOSED;
    }
}
