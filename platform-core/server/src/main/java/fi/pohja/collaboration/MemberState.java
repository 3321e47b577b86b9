package fi.pohja.collaboration;

/** How a tenant belongs to a space. The name for people is the text {@code collaboration.member.<name>}. */
public enum MemberState {
    /** Waits for the answer of the tenant's administrator. */
    INVITED,
    MEMBER,
    DECLINED,
    LEFT
}
