package fi.pohja.programme;

/** Liikennevalo: the owner's judgement of a measure. The name for people is the text {@code measure.light.<name>}. */
public enum StatusLight {
    NONE,
    GREEN,
    AMBER,
    RED
}
