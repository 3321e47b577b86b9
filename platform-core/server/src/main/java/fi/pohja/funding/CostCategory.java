package fi.pohja.funding;

/** What money is spent on. The name for people is the text {@code funding.category.<name>}. */
public enum CostCategory {
    PERSONNEL,
    SERVICES,
    MATERIAL,
    RENT,
    TRAVEL,
    OTHER,
    /** Work given without pay, at its value. */
    IN_KIND,
    /** Where a source gives one sum for all; it cannot be submitted. */
    NOT_DIVIDED
}
