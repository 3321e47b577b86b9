package fi.pohja.funding;

/** What becomes of a cost that a rule meets. The name for people is the text {@code funding.effect.<name>}. */
public enum RuleEffect {
    /** It is not taken into the grant's ledger at all: it belongs elsewhere. */
    REFUSED,
    /** It stands in the ledger, and the grant does not pay it. */
    INELIGIBLE,
    /** It waits for somebody to decide. */
    QUESTIONED
}
