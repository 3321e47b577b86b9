package fi.pohja.funding;

/** What an amendment asks for. The name for people is the text {@code funding.amendment.kind.<name>}. */
public enum AmendmentKind {
    /** More time. */
    EXTENSION,
    /** Another use of the grant. */
    PURPOSE,
    /** Money moved between lines of the budget; the total stays. */
    BUDGET_SHIFT
}
