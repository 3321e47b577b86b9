package fi.pohja.meeting;

/** What a gathering is. The name for people is the text {@code meeting.kind.<name>}. */
public enum MeetingKind {
    MEETING,
    /** Works towards needs, goals or measures, often in a series. */
    WORKSHOP
}
