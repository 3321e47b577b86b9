package fi.pohja.programme;

import java.util.List;

/**
 * Where a project stands. The name for people is the text {@code project.state.<name>}.
 *
 * <p>The way is IDEA, PREPARATION, APPLIED, GRANTED, RUNNING, CLOSING, CLOSED. A funder says no (REJECTED) only to what
 * was applied for. A project lapses when it is given up, or when the law it rests on falls. Back: an application is
 * returned for supplementing, a decision is annulled, an extension is granted while closing, a closed project is
 * reopened for its final account, a rejected or lapsed one is prepared anew, a rejected one is applied for again.
 */
public enum ProjectState {
    IDEA,
    PREPARATION,
    APPLIED,
    GRANTED,
    RUNNING,
    CLOSING,
    CLOSED,
    REJECTED,
    LAPSED;

    /** The states that can follow, the usual one first. */
    public List<ProjectState> next() {
        return switch (this) {
            case IDEA -> List.of(PREPARATION, LAPSED);
            case PREPARATION -> List.of(APPLIED, IDEA, LAPSED);
            case APPLIED -> List.of(GRANTED, REJECTED, PREPARATION, LAPSED);
            case GRANTED -> List.of(RUNNING, APPLIED, LAPSED);
            case RUNNING -> List.of(CLOSING, LAPSED);
            case CLOSING -> List.of(CLOSED, RUNNING);
            case CLOSED -> List.of(CLOSING);
            case REJECTED -> List.of(PREPARATION, APPLIED);
            case LAPSED -> List.of(PREPARATION);
        };
    }

    /** Whether a project may go from this state to that one. */
    public boolean leadsTo(ProjectState to) {
        return next().contains(to);
    }

    /** Whether nothing is expected to happen any more. */
    public boolean ended() {
        return this == CLOSED || this == REJECTED || this == LAPSED;
    }
}
