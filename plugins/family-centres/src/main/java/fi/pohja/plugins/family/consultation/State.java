package fi.pohja.plugins.family.consultation;

import java.util.List;

/** Where a consultation stands. The name for people is the text {@code consultation.state.<name>}. */
enum State {
    /** Only in the asking tenant. */
    DRAFT,
    SENT,
    /** The core unit has taken it. */
    TRIAGED,
    /** A team is at it. */
    ASSIGNED,
    ANSWERED,
    CLOSED,
    /** The answer did not help, or things have changed. */
    REOPENED;

    /** The states that can follow. */
    List<State> next() {
        return switch (this) {
            case DRAFT -> List.of(SENT);
            case SENT, REOPENED -> List.of(TRIAGED);
            case TRIAGED -> List.of(ASSIGNED);
            case ASSIGNED -> List.of(ANSWERED);
            case ANSWERED -> List.of(CLOSED, REOPENED);
            case CLOSED -> List.of(REOPENED);
        };
    }

    /** Whether the core unit still owes an answer. */
    boolean waits() {
        return switch (this) {
            case SENT, TRIAGED, ASSIGNED, REOPENED -> true;
            case DRAFT, ANSWERED, CLOSED -> false;
        };
    }
}
