package fi.pohja.programme;

/** The name for people is the text {@code risk.state.<name>}. */
public enum RiskState {
    OPEN,
    /** It happened. */
    REALISED,
    CLOSED
}
