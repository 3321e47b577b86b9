package fi.pohja.funding;

/** Whether a grant may pay a cost. The name for people is the text {@code funding.eligibility.<name>}. */
public enum Eligibility {
    ELIGIBLE,
    /** Waits for somebody to decide; not requested meanwhile. */
    QUESTIONED,
    INELIGIBLE
}
