package fi.pohja.indicator;

/** Which way an indicator is to go. The name for people is the text {@code indicator.direction.<name>}. */
public enum Direction {
    HIGHER_BETTER,
    LOWER_BETTER,
    /** Neither: it describes circumstances, and can guard nothing. */
    CONTEXT
}
