package fi.pohja.programme;

/** Which sum an amount belongs to; they are kept apart. The name for people is the text {@code funding.kind.<name>}. */
public enum FundingKind {
    TOTAL,
    APPLIED,
    GRANTED,
    OWN
}
