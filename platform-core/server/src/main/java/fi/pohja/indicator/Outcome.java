package fi.pohja.indicator;

/** Whether a goal or a target was reached. The name for people is the text {@code goal.state.<name>}. */
public enum Outcome {
    MET,
    PARTLY_MET,
    NOT_MET,
    NOT_ASSESSED
}
