package fi.pohja.indicator;

/** What a target compares. The name for people is the text {@code target.kind.<name>}. */
public enum TargetKind {
    /** The number itself. */
    LEVEL,
    /** The change from the mean of the baseline years, in per cent. */
    CHANGE,
    /**
     * The growth from the year before, as a share of the baseline's mean annual growth; 0.5 halves it. The baseline's
     * growth is the arithmetic mean of its years' growth in per cent.
     */
    GROWTH_RATE_FACTOR
}
