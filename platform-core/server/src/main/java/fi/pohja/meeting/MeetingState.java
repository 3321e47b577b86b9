package fi.pohja.meeting;

import java.util.List;

/** Where a meeting stands. The name for people is the text {@code meeting.state.<name>}. */
public enum MeetingState {
    PLANNED,
    /** Registration is open. */
    OPEN,
    HELD,
    /** The minutes wait to be approved. */
    MINUTES_DRAFT,
    CLOSED,
    CANCELLED;

    /** The states that can follow, the usual one first. */
    public List<MeetingState> next() {
        return switch (this) {
            case PLANNED -> List.of(OPEN, HELD, CANCELLED);
            case OPEN -> List.of(HELD, PLANNED, CANCELLED);
            case HELD -> List.of(MINUTES_DRAFT, CLOSED);
            case MINUTES_DRAFT -> List.of(CLOSED, HELD);
            case CLOSED -> List.of(MINUTES_DRAFT);
            case CANCELLED -> List.of(PLANNED);
        };
    }

    /** Whether a meeting may go from this state to that one. */
    public boolean leadsTo(MeetingState to) {
        return next().contains(to);
    }

    /** Whether it is still to come. */
    public boolean ahead() {
        return this == PLANNED || this == OPEN;
    }
}
