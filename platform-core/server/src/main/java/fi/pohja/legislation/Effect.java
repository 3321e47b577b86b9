package fi.pohja.legislation;

/** What a change of the law means for a measure. The name for people is the text {@code legislation.effect.<name>}. */
public enum Effect {
    CONTINUES,
    CHANGES,
    ENDS
}
