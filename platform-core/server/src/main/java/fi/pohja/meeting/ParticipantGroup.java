package fi.pohja.meeting;

/** On whose behalf somebody takes part. The name for people is the text {@code meeting.group.<name>}. */
public enum ParticipantGroup {
    MUNICIPALITY,
    JOINT_AUTHORITY,
    STAFF,
    RESIDENT,
    COUNCIL,
    NGO,
    COMPANY,
    EDUCATION,
    AUTHORITY,
    OTHER
}
