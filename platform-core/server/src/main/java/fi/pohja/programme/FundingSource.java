package fi.pohja.programme;

/** Where money comes from. The name for people is the text {@code funding.source.<name>}. */
public enum FundingSource {
    STATE,
    ERDF,
    RRF,
    OWN,
    /** All sources together, where a source document gives one sum. */
    ALL
}
