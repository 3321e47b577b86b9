package fi.pohja.indicator;

/** How sure a number is. The name for people is the text {@code observation.status.<name>}. */
public enum ObservationStatus {
    OBSERVED,
    /** The source has no number for this year: not the same as zero, nor as a year nobody has entered. */
    MISSING,
    ESTIMATE
}
