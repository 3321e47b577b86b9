package fi.pohja.legislation;

/** What a legal requirement is. The name for people is the text {@code legislation.kind.<name>}. */
public enum RequirementKind {
    ACT,
    /** A government proposal or an act being prepared. */
    BILL,
    DECREE,
    /** Such as a treaty or a binding order of an authority. */
    OTHER
}
