package fi.pohja.organisation;

/** What a body is. The name for people is the text {@code body.kind.<name>}. */
public enum BodyKind {
    POLITICAL_STEERING,
    STEERING,
    MANAGEMENT,
    EXPERT,
    CUSTOMER_COUNCIL,
    DISABILITY_COUNCIL,
    ELDERLY_COUNCIL,
    YOUTH_COUNCIL,
    NETWORK
}
