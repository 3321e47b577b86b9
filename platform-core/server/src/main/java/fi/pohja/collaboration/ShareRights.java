package fi.pohja.collaboration;

/** What those a share is for may do with it. The name for people is the text {@code share.rights.<name>}. */
public enum ShareRights {
    VIEW,
    /** Also comment. */
    COMMENT,
    /** Also propose other words for a field. */
    CONTRIBUTE
}
