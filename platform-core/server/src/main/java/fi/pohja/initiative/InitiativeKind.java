package fi.pohja.initiative;

/** What a body gave. The name for people is the text {@code initiative.kind.<name>}. */
public enum InitiativeKind {
    /** Aloite. */
    INITIATIVE,
    /** Lausunto or julkilausuma. */
    STATEMENT,
    /** Suositus. */
    RECOMMENDATION
}
