package fi.pohja.plugins.family.consultation;

/** What the client has agreed to. The name for people is the text {@code consent.<name>}. */
enum Consent {
    /** The client was not asked: nothing that tells them apart, and no common meeting. */
    NOT_ASKED,
    /** The client knows of the consultation and agrees to it without being told apart. */
    ANONYMOUS,
    /** The client agrees, and to a common meeting as well. */
    MEETING
}
