package fi.pohja.plugins.digital.point;

/** What a point has. What one can do with it is the text {@code equipment.<NAME>}. */
public enum Equipment {
    VIDEO,
    COMPUTER,
    PRINTER,
    SCANNER,
    OWN_ROOM,
    HEARING_LOOP,
    STEP_FREE
}
