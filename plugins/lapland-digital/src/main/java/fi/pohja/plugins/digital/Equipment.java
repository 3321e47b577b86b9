package fi.pohja.plugins.digital;

/** What a point has. What one can do with it is the text {@code equipment.<NAME>}. */
enum Equipment {
    VIDEO,
    COMPUTER,
    PRINTER,
    SCANNER,
    OWN_ROOM,
    HEARING_LOOP,
    STEP_FREE
}
