package fi.pohja.organisation;

/** What a member is in a body. The name for people is the text {@code body.position.<name>}. */
public enum MemberPosition {
    CHAIR,
    VICE,
    SECRETARY,
    MEMBER,
    DEPUTY
}
