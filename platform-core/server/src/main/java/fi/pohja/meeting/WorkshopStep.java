package fi.pohja.meeting;

/**
 * What a workshop of a series works out; the outputs of one step are the inputs of the next. The name for people is the
 * text {@code workshop.step.<name>}.
 */
public enum WorkshopStep {
    /** Development needs are gathered and chosen. */
    NEEDS,
    /** Goals are set for the needs. */
    GOALS,
    /** Measures are defined for the goals. */
    MEASURES,
    /** Goals and measures are looked at together. */
    WHOLE
}
