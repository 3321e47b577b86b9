package fi.pohja.participation;

/** Where an action stands. The name for people is the text {@code participation.action.state.<name>}. */
public enum ActionState {
    PLANNED,
    RUNNING,
    DONE,
    /** Given up; the outcome says why. */
    DROPPED;

    /** Whether something is still to be done. */
    public boolean ahead() {
        return this == PLANNED || this == RUNNING;
    }
}
