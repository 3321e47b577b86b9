package fi.pohja.meeting;

/** How one takes part. The name for people is the text {@code meeting.mode.<name>}. */
public enum MeetingMode {
    ON_SITE,
    REMOTE,
    HYBRID
}
