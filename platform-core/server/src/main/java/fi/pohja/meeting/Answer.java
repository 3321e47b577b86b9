package fi.pohja.meeting;

/** What somebody said to an invitation. The name for people is the text {@code meeting.answer.<name>}. */
public enum Answer {
    /** Nothing yet. */
    NONE,
    ON_SITE,
    REMOTE,
    DECLINED;

    /** Whether they come. */
    public boolean coming() {
        return this == ON_SITE || this == REMOTE;
    }
}
